import type {Basis, Service} from '../config/types.ts';
import {listWords} from './list-words.ts';
import type {DescribingContext, SpokenContext} from './ui-context.ts';

/** A category as the visitor reads it. */
export interface DescribedCategory {
  readonly id: string;
  readonly basis: Basis;
  readonly title: string;
  readonly description: string;
  readonly services: readonly Service[];
}

/** `social-media` → "Social media": better than nothing for a category without a title. */
const inWords = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** Whether two BCP 47 tags name one language, whatever the region. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();

/**
 * The words of `key`. What the configuration says in place, `configured`, is in the configuration's own language: on a
 * page in another one our words come first, where we have any.
 */
const wordsFor = (
  {config, language, words, builtIn}: SpokenContext,
  key: string,
  configured: string | undefined,
): string | undefined =>
  config.texts[language]?.[key] ??
  (isSameLanguage(language, config.language) ? configured : builtIn[key]) ??
  configured ??
  words[key];

/** The categories of this page in order, titled by the site, by us, or by their id. */
export const describeCategories = (context: DescribingContext): readonly DescribedCategory[] =>
  context.desk.offered().map(({id, basis}) => {
    const known = context.config.categories.find((category) => category.id === id);
    return {
      id,
      basis,
      title: wordsFor(context, `category.${id}.title`, known?.title) ?? inWords(id),
      description: wordsFor(context, `category.${id}.description`, known?.description) ?? '',
      services: known?.services ?? [],
    };
  });

/** Names of what is in `keys` as one list, services by their own: "Statistics, Marketing and YouTube". */
export const listTitles = (context: DescribingContext, keys: readonly string[]): string =>
  listWords(
    context.locale,
    describeCategories(context).flatMap(({id, title, services}) =>
      keys.flatMap((key) => {
        const [category, service] = key.split(':');
        if (category !== id) return [];
        return service ? (services.find((one) => one.id === service)?.name ?? inWords(service)) : title;
      }),
    ),
  );
