/**
 * `words` as one list in the way of `locale`: "A, B and C". Without an "and" where the browser does not know the
 * language: Chromium has no Welsh.
 */
export const listWords = (locale: string, words: readonly string[]): string => {
  const isKnown = Intl.ListFormat.supportedLocalesOf(locale).length > 0;
  return new Intl.ListFormat([locale, 'en-GB'], {type: isKnown ? 'conjunction' : 'unit'}).format(words);
};
