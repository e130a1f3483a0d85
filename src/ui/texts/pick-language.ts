/** Languages that are written from right to left; others by their own script are not offered by us. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Language and script of a BCP 47 tag: `zh-CN` and `zh-Hans` are the same here, `zh-TW` is not. Nothing for what `Intl` refuses. */
const scriptOf = (tag: string): string => {
  try {
    const {language, script} = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return '';
  }
};

/**
 * The first of `wanted` (BCP 47 tags, best first) that is supported, as it stands or by its language and script;
 * English otherwise.
 */
export const pickLanguage = (wanted: readonly string[], supported: readonly string[]): string => {
  const known = supported.filter(scriptOf);
  return (
    wanted
      .flatMap((tag) => [
        known.find((one) => one.toLowerCase() === tag.toLowerCase()),
        known.find((one) => scriptOf(one) === scriptOf(tag)),
      ])
      .find(Boolean) ?? 'en'
  );
};

/** Direction in which `language` is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
