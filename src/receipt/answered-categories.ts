import type {Category} from '../config/types.ts';
import {categoryOf} from '../consent/category-of.ts';
import type {Act, ReceiptContext} from './act.ts';

/** A service or category that only the page's markup names. */
const unknown = (id: string) =>
  ({id, name: id, basis: 'consent', signals: [], hosts: [], stores: []}) as const;

/**
 * Every optional category the act answers, as configured, but in the words that the visitor was shown: those offered first,
 * then those answered on other pages.
 */
export const answeredCategories = (
  {choice}: Act,
  {config, offered, notice}: ReceiptContext,
): readonly Category[] => {
  const keys = [...offered, ...choice.granted, ...choice.refused];
  return Array.from(new Set(keys.map((key) => categoryOf(key))), (id) => {
    const known = config.categories.find((category) => category.id === id);
    const services = known?.services ?? [];
    const others = keys.flatMap((key) => {
      const [category, service] = key.split(':');
      const isNew = category === id && service && !services.some((one) => one.id === service);
      return isNew ? unknown(service) : [];
    });
    const category: Category = known ?? {...unknown(id), services, purposes: [], personalData: []};
    const {title = id, description = ''} = notice.categories.find((one) => one.id === id) ?? category;
    return {...category, title, description, services: [...services, ...others]};
  });
};
