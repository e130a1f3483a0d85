import {addDays, type CalendarDate, partsOf} from '../platform/pure/calendar.ts';
import {bankHolidays, type HolidayChanges, isWeekend} from './bank-holidays.ts';

/** Which days are worked. */
export interface WorkingDays {
  isWorkingDay(date: CalendarDate): boolean;
  /** The first working day on or after `date`. */
  onOrAfter(date: CalendarDate): CalendarDate;
  /** The last working day before `date`. */
  before(date: CalendarDate): CalendarDate;
}

/** The working days of England and Wales: Monday to Friday without bank holidays. `changes` are the holidays of one year only. */
export function workingDays(changes: HolidayChanges = {}): WorkingDays {
  const {added = [], removed = []} = changes;
  const isHoliday = (date: CalendarDate): boolean =>
    added.includes(date) || (bankHolidays(partsOf(date).year).includes(date) && !removed.includes(date));
  const isWorkingDay = (date: CalendarDate): boolean => !isWeekend(date) && !isHoliday(date);
  const search = (from: CalendarDate, step: 1 | -1): CalendarDate => {
    let day = from;
    while (!isWorkingDay(day)) day = addDays(day, step);
    return day;
  };
  return {
    isWorkingDay,
    onOrAfter: (date) => search(date, 1),
    before: (date) => search(addDays(date, -1), -1),
  };
}
