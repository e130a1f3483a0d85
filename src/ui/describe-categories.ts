import type {Service} from '../config/types.ts';
import {listWords} from './list-words.ts';
import type {UiContext} from './ui-context.ts';

/** A category as the visitor reads it. */
export interface DescribedCategory {
  readonly id: string;
  /** Whether the visitor decides on it; the others are always on. */
  readonly optional: boolean;
  readonly title: string;
  readonly description: string;
  readonly services: readonly Service[];
}

/** `social-media` → "Social media": better than nothing for a category without a title. */
const inWords = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** The categories of this page in order, titled by the site, by us, or by their id. */
export const describeCategories = ({desk, config, words}: UiContext): readonly DescribedCategory[] =>
  desk.offered().map(({id, basis}) => {
    const known = config.categories.find((category) => category.id === id);
    return {
      id,
      optional: basis !== 'necessary',
      title: known?.title ?? words[`category.${id}.title`] ?? inWords(id),
      description: known?.description ?? words[`category.${id}.description`] ?? '',
      services: known?.services ?? [],
    };
  });

/** Titles of the categories in `ids` as one list: "Statistics, Marketing and Films". */
export const listTitles = (context: UiContext, ids: readonly string[]): string =>
  listWords(
    context.locale,
    describeCategories(context).flatMap(({id, title}) => (ids.includes(id) ? title : [])),
  );
