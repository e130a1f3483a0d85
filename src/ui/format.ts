const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const UNIT_SECONDS = [31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1];
const ISO_8601_DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * English, as in `en-GB`, is written here: the first use of each class of `Intl` takes a browser several milliseconds, and the
 * banner needs two of them.
 */
const ENGLISH = /^en\b/i;

/**
 * Formats items as a list in the locale's style: "A, B and C". Where the browser does not know the language, the list has
 * no "and": Chromium has no Welsh.
 */
export function formatList(locale: string, items: readonly string[]): string {
  if (ENGLISH.test(locale) && items.length > 1)
    return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
  if (items.length < 2) return items.join('');
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
    return amount ? formatAmount(Number(amount), unit, locale) : [];
  });
  if (formatted.length < 2) return formatted[0] ?? duration;
  return new Intl.ListFormat([locale, 'en-GB'], {type: 'unit'}).format(formatted);
}

function formatAmount(amount: number, unit: string, locale: string): string {
  if (ENGLISH.test(locale) && amount < 1000) return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
  return new Intl.NumberFormat([locale, 'en-GB'], {style: 'unit', unit, unitDisplay: 'long'}).format(amount);
}

/** The longest of these ISO 8601 durations; `undefined` when there is none. Months and years count with their average length. */
export function longestDuration(durations: readonly string[]): string | undefined {
  return durations.reduce<string | undefined>(
    (longest, one) => (secondsOf(one) > secondsOf(longest ?? '') ? one : longest),
    undefined,
  );
}

function secondsOf(duration: string): number {
  const amounts = ISO_8601_DURATION.exec(duration)?.slice(1) ?? [];
  return amounts.reduce(
    (sum, amount, unit) => sum + (amount ? Number(amount) : 0) * (UNIT_SECONDS[unit] ?? 0),
    0,
  );
}

/**
 * Formats a moment, in milliseconds since 1970-01-01 UTC. Where the browser does not know the language, the date is in
 * numbers.
 */
export function formatDateTime(time: number, locale: string): string {
  return dateFormat(locale, {timeStyle: 'short'}).format(time);
}

/** Formats a day, as an ISO 8601 date, likewise. A text that is no date is returned unchanged. */
export function formatDay(day: string, locale: string): string {
  const time = Date.parse(day);
  return isNaN(time) ? day : dateFormat(locale, {timeZone: 'UTC'}).format(time);
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const dateStyle = Intl.DateTimeFormat.supportedLocalesOf(locale).length ? 'long' : 'short';
  return new Intl.DateTimeFormat([locale, 'en-GB'], {dateStyle, ...options});
}
