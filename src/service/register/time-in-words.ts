const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `1 December 2026 at 09:30`, in London, of an ISO 8601 time or of milliseconds since 1970. */
export function timeInWords(time: string | number): string {
  const parts = new Map(format.formatToParts(new Date(time)).map(({type, value}) => [type, value]));
  const [day, month, year, hour, minute] = (['day', 'month', 'year', 'hour', 'minute'] as const).map(
    (type) => parts.get(type) ?? '',
  );
  return `${day} ${month} ${year} at ${hour}:${minute}`;
}
