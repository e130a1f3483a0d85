import type {Links} from './types.ts';

/** The keys in `texts` of what a configuration itself names: its categories, its services and the pages that it links to. */

/** What a category says to the visitor, by key of the category. */
export const CATEGORY_WORDS = ['title', 'purpose', 'description'] as const;

/** Pages of the site that the widget links to, by key of `links`. */
export const LINKED_PAGES = [
  'policy',
  'cookies',
  'rights',
  'complaint',
] as const satisfies readonly (keyof Links)[];

/** The key of what a category says in the language of the page. */
export function categoryKey(category: string, part: (typeof CATEGORY_WORDS)[number]): string {
  return `category.${category}.${part}`;
}

/** The key of a text that says what a service is for, in the language of the page. */
export function purposeKey(service: string): string {
  return `service.${service}.purpose`;
}

/** The key of what visitors are told about the change of the notice after the version `from`. */
export function changeKey(from: string): string {
  return `notice.${from}`;
}

/** The key of the address of a page in one language. */
export function linkKey(page: keyof Links): string {
  return `links.${page}`;
}
