import {addDays, type CalendarDate, parseCalendarDate, partsOf} from '../platform/pure/calendar.ts';

/**
 * Bank holidays in England and Wales by year, with substitute days. They are part of the source, so that no visitor's
 * browser requests them. Compare every spring with https://www.gov.uk/bank-holidays
 */
const TABLE = [
  ['2026', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['2027', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['2028', '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
] as const;

const bankHolidays = new Set(
  TABLE.flatMap(([year, days]) => days.split(' ').map((day) => parseCalendarDate(`${year}-${day}`))),
);
const years = new Set(TABLE.map(([year]) => Number(year)));

/** The first working day in England and Wales on or after `date`. */
export function nextWorkingDay(date: CalendarDate): CalendarDate {
  let day = date;
  while (isWeekend(day) || bankHolidays.has(day)) day = addDays(day, 1);
  return day;
}

/** Whether the bank holidays of the year of `date` are known. */
export function isHolidayYearKnown(date: CalendarDate): boolean {
  return years.has(partsOf(date).year);
}

function isWeekend(date: CalendarDate): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
