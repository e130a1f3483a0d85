import {addDays, addMonths, type CalendarDate} from '../platform/pure/calendar.ts';
import {type WorkingDays, workingDays} from './working-days.ts';

/** When a rights request must be answered. Later questions about identity or scope can move the dates. */
export interface RequestDates {
  readonly received: CalendarDate;
  /** One month after receipt, on a working day. */
  readonly due: CalendarDate;
  /** Three months after receipt: the latest date, only if the person is given reasons before `due`. */
  readonly extended: CalendarDate;
}

/** When a complaint must be acknowledged. */
export interface ComplaintDates {
  readonly received: CalendarDate;
  readonly acknowledge: CalendarDate;
}

/** Days in which a complaint must be acknowledged. The first is the day after receipt. */
const ACKNOWLEDGE_DAYS = 30;

/**
 * Counts from the day of receipt, working day or not, to the corresponding date of a later month
 * (UK GDPR Articles 12(3) and 12A; https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/).
 */
export function requestDates(received: CalendarDate, days: WorkingDays = workingDays()): RequestDates {
  return {
    received,
    due: days.onOrAfter(addMonths(received, 1)),
    extended: days.onOrAfter(addMonths(received, 3)),
  };
}

/** Data Protection Act 2018, section 164A: https://www.legislation.gov.uk/ukpga/2018/12/section/164A */
export function complaintDates(received: CalendarDate, days: WorkingDays = workingDays()): ComplaintDates {
  return {received, acknowledge: days.onOrAfter(addDays(received, ACKNOWLEDGE_DAYS))};
}
