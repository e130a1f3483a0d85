import {calendarDate, partsOf} from './calendar-date.ts';
import type {CalendarDate} from './calendar-date.ts';

/**
 * England and Wales, bundled so that no visitor's browser asks anybody for it. Substitute days are included.
 * Source to check against every spring: https://www.gov.uk/bank-holidays
 */
const TABLE = [
  ['2026', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['2027', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['2028', '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
] as const;

const holidays = new Set(
  TABLE.flatMap(([year, days]) => days.split(' ').map((day) => calendarDate(`${year}-${day}`))),
);
const years = new Set(TABLE.map(([year]) => Number(year)));

/** Whether `date` is a bank holiday in England and Wales; `false` for a year that the table does not cover. */
export const isBankHoliday = (date: CalendarDate): boolean => holidays.has(date);

/** Whether the table covers the year of `date`. */
export const knowsHolidaysOf = (date: CalendarDate): boolean => years.has(partsOf(date).year);
