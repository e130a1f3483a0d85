import type {SiteConfig} from '../../config/types.ts';

const ENGLISH = /^en\b/i;

/** Languages that are written from right to left. Other languages in such scripts are not among the built-in ones. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/**
 * Picks the first preferred language that is supported: by its whole tag, or by language and script. Returns English when
 * there is none. All are BCP 47 tags, best first; the preferred ones may be written as people write them, such as `de_DE`.
 */
export function pickLanguage(preferred: readonly string[], supported: readonly string[]): string {
  const isSimilar = (tag: string) => (one: string) => languageAndScript(one) === languageAndScript(tag);
  for (const tag of preferred.map(tagIn)) {
    if (!tag) continue;
    const same = supported.find((one) => one.toLowerCase() === tag);
    // The first look at languages and scripts takes a browser many milliseconds. English needs none.
    const found = same ?? (ENGLISH.test(tag) ? 'en' : supported.find(isSimilar(tag)));
    if (found === 'en' || (found && languageAndScript(found))) return found;
  }
  return 'en';
}

/**
 * The languages that a site offers, of those with texts: English, `builtIn`, and those that only the site has texts for. The
 * default language of the site is always among them.
 */
export function offeredLanguages(
  {language, languages, texts}: Pick<SiteConfig, 'language' | 'languages' | 'texts'>,
  builtIn: readonly string[],
): readonly string[] {
  const all = [...new Set(['en', ...builtIn, ...Object.keys(texts)])];
  if (!languages.length) return all;
  const offered = [language, ...languages].map((tag) => pickLanguage([tag], all));
  return all.filter((tag) => offered.includes(tag));
}

/** The BCP 47 tag in what people write, in lower case: `de-at` in `de_AT.UTF-8`, `"DE-at "` and `de-AT,de;q=0.9`. */
function tagIn(written: string): string {
  return /[a-z\d]+(-[a-z\d]+)*/.exec(written.replaceAll('_', '-').toLowerCase())?.[0] ?? '';
}

/** Whether a language that people wrote is English. */
export function isEnglish(written: string): boolean {
  return ENGLISH.test(tagIn(written));
}

/** Whether two BCP 47 tags have the same language, whatever their regions are. */
export function isSameLanguage(one: string, other: string): boolean {
  return tagIn(one).split('-')[0] === tagIn(other).split('-')[0];
}

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/**
 * Language and script of a BCP 47 tag: `zh-CN` and `zh-Hans` are both `zh-Hans` here, `zh-TW` is `zh-Hant`. Of a tag that
 * `Intl` rejects, as much counts as it accepts; '' when that is nothing.
 */
function languageAndScript(tag: string): string {
  try {
    const {language, script} = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    const shorter = tag.replace(/-?[^-]*$/, '');
    return shorter && languageAndScript(shorter);
  }
}
