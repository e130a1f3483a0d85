/** Languages that are written from right to left; others by their own script are not offered by us. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Whether `Intl` takes `tag`; it throws at others. */
const isTag = (tag: string): boolean => {
  try {
    return !!Intl.getCanonicalLocales(tag).length;
  } catch {
    return false;
  }
};

/**
 * The first of `wanted` (BCP 47 tags, best first) that is supported, in full or by its primary subtag; English otherwise.
 */
export const pickLanguage = (wanted: readonly string[], supported: readonly string[]): string =>
  wanted
    .flatMap((tag) => [tag, tag.split('-')[0]])
    .map((tag) => supported.find((one) => one.toLowerCase() === tag?.toLowerCase()))
    .find((tag) => tag && isTag(tag)) ?? 'en';

/** Direction in which `language` is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
