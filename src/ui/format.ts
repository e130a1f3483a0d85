const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const ISO_8601_DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * Formats items as a list in the locale's style: "A, B and C". Where the browser does not know the language, the list has
 * no "and": Chromium has no Welsh.
 */
export function formatList(locale: string, items: readonly string[]): string {
  const isSupported = Intl.ListFormat.supportedLocalesOf(locale).length > 0;
  return new Intl.ListFormat([locale, 'en-GB'], {type: isSupported ? 'conjunction' : 'unit'}).format(items);
}

/**
 * Formats an ISO 8601 duration: `P1Y6M` → "1 year, 6 months". Text that is not a duration is returned unchanged.
 * `Intl.DurationFormat` would do this, but some browsers of the last two years do not have it.
 */
export function formatDuration(duration: string, locale: string): string {
  const amounts = ISO_8601_DURATION.exec(duration)?.slice(1) ?? [];
  const formatted = UNITS.flatMap((unit, index) => {
    const amount = amounts[index];
    if (!amount) return [];
    return new Intl.NumberFormat([locale, 'en-GB'], {style: 'unit', unit, unitDisplay: 'long'}).format(
      Number(amount),
    );
  });
  return new Intl.ListFormat([locale, 'en-GB'], {type: 'unit'}).format(formatted) || duration;
}

/**
 * Formats a moment, in milliseconds since 1970-01-01 UTC. Where the browser does not know the language, the date is in
 * numbers.
 */
export function formatDateTime(time: number, locale: string): string {
  const dateStyle = Intl.DateTimeFormat.supportedLocalesOf(locale).length ? 'long' : 'short';
  return new Intl.DateTimeFormat([locale, 'en-GB'], {dateStyle, timeStyle: 'short'}).format(time);
}
