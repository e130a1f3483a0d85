declare const calendar: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`: no time, no zone. Compares correctly as text. */
export type CalendarDate = string & {readonly [calendar]: true};

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a year, month (1–12) and day, which may run over the month's end (day 32 is next month's first or so). */
export const dayOf = (year: number, month: number, day: number): CalendarDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as CalendarDate;

/** Year, month (1–12) and day of a date. */
export const partsOf = (date: CalendarDate): {year: number; month: number; day: number} => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** Reads `YYYY-MM-DD`. A day that does not exist (30 February) is `undefined`. */
export const calendarDate = (text: string): CalendarDate | undefined => {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const date = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return date === text ? date : undefined;
};
