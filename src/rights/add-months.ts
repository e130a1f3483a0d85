import {dayOf, partsOf} from './calendar-date.ts';
import type {CalendarDate} from './calendar-date.ts';

const daysIn = (year: number, month: number): number => partsOf(dayOf(year, month + 1, 0)).day;

/**
 * The corresponding day `months` later, or the last day of that month when there is none
 * (31 January and one month → 28 February, or 29 in a leap year).
 */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const {year, month, day} = partsOf(date);
  const first = partsOf(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(day, daysIn(first.year, first.month)));
};
