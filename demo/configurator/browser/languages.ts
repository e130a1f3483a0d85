import {listOf, objectOf, textOf, type UncheckedObject} from '../../../src/config/unchecked.ts';

/** The languages that the configurator knows. A configuration may have others, which it leaves as they are. */
export type Language = 'en' | 'cy';

/** Their names, in English. */
export const languageNames: Readonly<Record<Language, string>> = {en: 'English', cy: 'Welsh'};

/** The languages of a site, that of most pages first. */
export function languagesOf(site: UncheckedObject): readonly Language[] {
  const first: Language = textOf(site['language'], /^cy\b/i) === undefined ? 'en' : 'cy';
  const other: Language = first === 'cy' ? 'en' : 'cy';
  const isOffered = listOf(site['languages']).some((tag) =>
    new RegExp(`^${other}\\b`, 'i').test(String(tag)),
  );
  return isOffered ? [first, other] : [first];
}

/**
 * The configuration in other languages. A site in two languages has an object of texts in the second one, even an empty one,
 * because presets then show their purposes in it too.
 */
export function withLanguages(site: UncheckedObject, languages: readonly Language[]): UncheckedObject {
  const [first = 'en', second] = languages;
  const texts = objectOf(site['texts']);
  const changed = {...site, language: first, languages: [second ?? first]};
  if (second !== undefined) return {...changed, texts: {...texts, [second]: objectOf(texts[second])}};
  return {...changed, texts: Object.fromEntries(Object.entries(texts).filter(([, own]) => !isEmpty(own)))};
}

function isEmpty(value: unknown): boolean {
  return Object.keys(objectOf(value)).length === 0;
}

/** The configuration with another text; '' brings the built-in one back. */
export function withText(
  site: UncheckedObject,
  language: string,
  key: string,
  text: string,
): UncheckedObject {
  const texts = objectOf(site['texts']);
  const others = Object.entries(objectOf(texts[language])).filter(([name]) => name !== key);
  const own = Object.fromEntries(text === '' ? others : [...others, [key, text]]);
  return withLanguages({...site, texts: {...texts, [language]: own}}, languagesOf(site));
}
