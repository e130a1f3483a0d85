import type {Category} from '../config/types.ts';
import {categoryOf} from '../consent/category-of.ts';
import type {Act, ReceiptContext} from './act.ts';

/**
 * Every optional category the act answers, as configured: those offered first, then those answered on other pages. Services
 * with an answer of their own lie in one of these.
 */
export const answeredCategories = ({choice}: Act, {config, offered}: ReceiptContext): readonly Category[] =>
  Array.from(
    new Set([...offered, ...choice.granted, ...choice.refused].map(categoryOf)),
    (id) =>
      config.categories.find((category) => category.id === id) ??
        // Only the page's markup names it.
        {id, basis: 'consent', signals: [], services: [], purposes: [], personalData: []},
  );
