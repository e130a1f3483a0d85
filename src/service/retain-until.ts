import type {Receipt} from '../receipt/receipt.ts';
import {addDays} from '../rights/add-days.ts';
import {addMonths} from '../rights/add-months.ts';
import type {CalendarDate} from '../rights/calendar-date.ts';
import {londonDate} from '../rights/london-date.ts';

/** Consent and its withdrawal are kept for six years after the consent ended. */
const MONTHS = 72;

/** The day six years after a consent that ended at `time` (milliseconds since 1970). */
export const sixYearsAfter = (time: number): CalendarDate => addMonths(londonDate(time), MONTHS);

/**
 * The first day on which a receipt need not be kept any longer, should nothing replace it: six years after the
 * withdrawal of everything, else six years after the consent runs out.
 */
export const retainUntil = ({services, record}: Receipt): CalendarDate => {
  const newest = record.events.at(-1) ?? record.events[0];
  const day = londonDate(Date.parse(newest.time));
  const days = services.length ? Number.parseInt(newest.duration.slice(1)) : 0;
  return addMonths(addDays(day, days), MONTHS);
};
