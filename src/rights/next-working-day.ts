import {addDays} from './add-days.ts';
import {isBankHoliday} from './bank-holidays.ts';
import type {CalendarDate} from './calendar-date.ts';

const isWeekend = (date: CalendarDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** `date` itself when it is a working day in England and Wales, else the next one. */
export const nextWorkingDay = (date: CalendarDate): CalendarDate => {
  let day = date;
  while (isWeekend(day) || isBankHoliday(day)) day = addDays(day, 1);
  return day;
};
