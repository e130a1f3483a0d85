import type {FormatContext} from './format.ts';

/**
 * Formats a moment, in milliseconds since 1970-01-01 UTC. In a language that neither our texts nor the browser know, the date is in
 * numbers.
 */
export function formatDateTime(time: number, context: FormatContext): string {
  return formatDate(time, context, {timeStyle: 'short'});
}

/** Formats a day, as an ISO 8601 date, likewise. A text that is no date is returned unchanged. */
export function formatDay(day: string, context: FormatContext): string {
  const time = Date.parse(day);
  return isNaN(time) ? day : formatDate(time, context, {timeZone: 'UTC'});
}

function formatDate(
  time: number,
  {locale, texts}: FormatContext,
  options: Intl.DateTimeFormatOptions,
): string {
  const months = texts['format.months']?.split('|');
  if (!months) {
    const dateStyle = Intl.DateTimeFormat.supportedLocalesOf(locale).length ? 'long' : 'short';
    return new Intl.DateTimeFormat([locale, 'en-GB'], {dateStyle, ...options}).format(time);
  }
  // In en-GB, this is "09/01/2026" or "09/01/2026, 16:05".
  const [date = '', clock] = new Intl.DateTimeFormat('en-GB', {dateStyle: 'short', ...options})
    .format(time)
    .split(', ');
  const [day = '', month, year = ''] = date.split('/');
  const written = `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
  return clock ? `${written}, ${clock}` : written;
}
