declare const calendar: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, without time and time zone. Dates can be compared as text. */
export type CalendarDate = string & {readonly [calendar]: true};

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const londonFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

const LONG_FORMAT: Intl.DateTimeFormatOptions = {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
};

/** Reads `YYYY-MM-DD`. `undefined` for a day that does not exist, such as 30 February. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const date = calendarDateOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return date === text ? date : undefined;
}

/** Year, month (1 to 12) and day. */
export function partsOf(date: CalendarDate): {year: number; month: number; day: number} {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** The date `days` later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const {year, month, day} = partsOf(date);
  return calendarDateOf(year, month, day + days);
}

/**
 * The same day `months` later, or the last day of that month if it has no such day: one month after 31 January is
 * 28 February, or 29 February in a leap year.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const {year, month, day} = partsOf(date);
  const first = partsOf(calendarDateOf(year, month + months, 1));
  return calendarDateOf(first.year, first.month, Math.min(day, daysIn(first.year, first.month)));
}

/** The date in London at `time`, in milliseconds since 1970-01-01 UTC. In summer, 23:30 UTC is already the next day. */
export function londonDate(time: number): CalendarDate {
  const parts = londonFormat.formatToParts(time);
  const part = (type: 'year' | 'month' | 'day'): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return calendarDateOf(part('year'), part('month'), part('day'));
}

/** "Wednesday 23 December 2026", in `language` (BCP 47). */
export function formatCalendarDate(date: CalendarDate, language = 'en-GB'): string {
  return new Intl.DateTimeFormat(language, LONG_FORMAT)
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');
}

/** The day of the week: 0 for Sunday, 6 for Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** How many days `later` is after `earlier`; negative when it is before. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}

/** The date of a year, month (1 to 12) and day. A day after the end of the month is in the next month. */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as CalendarDate;
}

function daysIn(year: number, month: number): number {
  return partsOf(calendarDateOf(year, month + 1, 0)).day;
}
