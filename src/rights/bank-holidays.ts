import {addDays, type CalendarDate, calendarDateOf, weekdayOf} from '../platform/pure/calendar.ts';

/** Bank holidays that a proclamation adds, such as that of a coronation, and rule days that it moves away. */
export interface HolidayChanges {
  readonly added?: readonly CalendarDate[];
  readonly removed?: readonly CalendarDate[];
}

const MONDAY = 1;

/**
 * The bank holidays of England and Wales in `year`, in order, as the Banking and Financial Dealings Act 1971 and the proclamations
 * since 1978 give them every year: https://www.legislation.gov.uk/ukpga/1971/80/schedule/1. A holiday at a weekend is replaced by a
 * substitute day; the weekend day itself is not listed. Compare with https://www.gov.uk/bank-holidays
 */
export function bankHolidays(year: number): readonly CalendarDate[] {
  const easter = easterSunday(year);
  const newYear = calendarDateOf(year, 1, 1);
  return [
    isWeekend(newYear) ? firstMondayFrom(newYear) : newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    firstMondayFrom(calendarDateOf(year, 5, 1)),
    firstMondayFrom(calendarDateOf(year, 5, 25)),
    firstMondayFrom(calendarDateOf(year, 8, 25)),
    ...christmasHolidays(year),
  ].sort();
}

/** Whether `date` is a Saturday or a Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  return weekdayOf(date) % 6 === 0;
}

/** 25 and 26 December. Each of them at a weekend is replaced by the next day that is free: neither at a weekend nor a holiday. */
function christmasHolidays(year: number): readonly CalendarDate[] {
  const days = [calendarDateOf(year, 12, 25), calendarDateOf(year, 12, 26)];
  return days.reduce<readonly CalendarDate[]>((taken, day) => {
    if (!isWeekend(day)) return [...taken, day];
    let substitute = day;
    while (isWeekend(substitute) || taken.includes(substitute) || days.includes(substitute))
      substitute = addDays(substitute, 1);
    return [...taken, substitute];
  }, []);
}

function firstMondayFrom(date: CalendarDate): CalendarDate {
  return addDays(date, (MONDAY - weekdayOf(date) + 7) % 7);
}

/** Easter Sunday of the Gregorian calendar: https://www.assa.org.au/edm (the algorithm of Meeus, Jones and Butcher). */
function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const day = epact + toSunday - 7 * late + 114;
  return calendarDateOf(year, Math.floor(day / 31), (day % 31) + 1);
}
