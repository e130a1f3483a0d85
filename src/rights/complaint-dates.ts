import {addDays} from './add-days.ts';
import {knowsHolidaysOf} from './bank-holidays.ts';
import type {CalendarDate} from './calendar-date.ts';
import {nextWorkingDay} from './next-working-day.ts';

/** When a complaint must be acknowledged. */
export interface ComplaintDates {
  readonly received: CalendarDate;
  readonly acknowledge: CalendarDate;
  /** `false` when the date lies in a year without known bank holidays: only weekends were then skipped. */
  readonly holidaysKnown: boolean;
}

/** Days a controller has to acknowledge a complaint, the first being the day after receipt. */
const DAYS = 30;

/** Data Protection Act 2018, section 164A: https://www.legislation.gov.uk/ukpga/2018/12/section/164A */
export const complaintDates = (received: CalendarDate): ComplaintDates => {
  const acknowledge = nextWorkingDay(addDays(received, DAYS));
  return {received, acknowledge, holidaysKnown: knowsHolidaysOf(acknowledge)};
};
