import {english} from '../../../src/cli/rules/english.ts';

/** Texts that are in one place of the widget. */
export interface TextGroup {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
}

/** Beginnings of keys, and where those texts are. The first that fits counts. */
const PLACES: readonly (readonly [id: string, title: string, start: RegExp])[] = [
  ['banner', 'Banner', /^(banner\.(?!on|object|off)|link\.(policy|cookies|settings))/],
  ['categories', 'Categories', /^category\./],
  ['confirmation', 'Confirmation after an answer', /^confirmation\./],
  ['panel', 'Panel', /^(panel|now|choices|link|trouble)\./],
  ['embed', 'Placeholders of films and other media', /^embed\./],
  ['receipt', 'Receipts', /^(receipt|receipts|history|record|removed|erased)\./],
  ['cookies', 'Tools and what they store', /^(service|store|cookies|own|kind|duration)\./],
  ['other', 'Everything else', /^/],
];

/** Every text of the widget by its place, for a site with these categories. */
export function textGroups(categories: readonly string[]): readonly TextGroup[] {
  const keys = Object.keys(english).filter((key) => {
    const [, category] = /^category\.([\w-]+)\./.exec(key) ?? [];
    return category === undefined || categories.includes(category);
  });
  const placeOf = (key: string): string => PLACES.find(([, , start]) => start.test(key))?.[0] ?? 'other';
  return PLACES.map(([id, title]) => ({id, title, keys: keys.filter((key) => placeOf(key) === id)})).filter(
    (group) => group.keys.length > 0,
  );
}
