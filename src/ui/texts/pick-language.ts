/** Languages that are written from right to left. Other languages in such scripts are not among the built-in ones. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/**
 * Picks the first preferred language that is supported: by its whole tag, or by language and script. Returns English when
 * there is none. All are BCP 47 tags, best first.
 */
export function pickLanguage(preferred: readonly string[], supported: readonly string[]): string {
  const valid = supported.filter(languageAndScript);
  return (
    preferred
      .flatMap((tag) => [
        valid.find((one) => one.toLowerCase() === tag.toLowerCase()),
        valid.find((one) => languageAndScript(one) === languageAndScript(tag)),
      ])
      .find(Boolean) ?? 'en'
  );
}

/** Whether two BCP 47 tags have the same language, whatever their regions are. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/**
 * Language and script of a BCP 47 tag: `zh-CN` and `zh-Hans` are both `zh-Hans` here, `zh-TW` is `zh-Hant`. Returns '' for a
 * tag that `Intl` rejects.
 */
function languageAndScript(tag: string): string {
  try {
    const {language, script} = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return '';
  }
}
