/** A moment (milliseconds since 1970-01-01 UTC) as `locale` writes it; in figures where the browser does not know the language. */
export const dateInWords = (time: number, locale: string): string => {
  const dateStyle = Intl.DateTimeFormat.supportedLocalesOf(locale).length ? 'long' : 'short';
  return new Intl.DateTimeFormat([locale, 'en-GB'], {dateStyle, timeStyle: 'short'}).format(time);
};
