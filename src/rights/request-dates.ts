import {addMonths} from './add-months.ts';
import {knowsHolidaysOf} from './bank-holidays.ts';
import type {CalendarDate} from './calendar-date.ts';
import {nextWorkingDay} from './next-working-day.ts';

/** When a rights request must be answered. Estimates: a pause for identity or clarity moves them. */
export interface RequestDates {
  readonly received: CalendarDate;
  /** One month from the day of receipt, on a working day. */
  readonly due: CalendarDate;
  /** Three months from the same start: the latest date, and only when notice with reasons is given before `due`. */
  readonly extended: CalendarDate;
  /** `false` when a date lies in a year without known bank holidays: only weekends were then skipped. */
  readonly holidaysKnown: boolean;
}

/**
 * Counts from the day of receipt, working day or not, to the corresponding date of the next month
 * (UK GDPR Articles 12(3) and 12A; https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/).
 */
export const requestDates = (received: CalendarDate): RequestDates => {
  const due = nextWorkingDay(addMonths(received, 1));
  const extended = nextWorkingDay(addMonths(received, 3));
  return {received, due, extended, holidaysKnown: knowsHolidaysOf(due) && knowsHolidaysOf(extended)};
};
