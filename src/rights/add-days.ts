import {dayOf, partsOf} from './calendar-date.ts';
import type {CalendarDate} from './calendar-date.ts';

/** The day `days` after `date`, counted on the calendar (never in milliseconds: clocks change twice a year). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => {
  const {year, month, day} = partsOf(date);
  return dayOf(year, month, day + days);
};
