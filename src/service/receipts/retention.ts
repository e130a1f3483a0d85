import {addDays, addMonths, type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import type {Receipt} from '../../receipt/model.ts';

/** Months that a receipt is kept after its consent has ended. */
const RETENTION_MONTHS = 72;

/** The day six years after a consent that ended at `time` (milliseconds since 1970). */
export function sixYearsAfter(time: number): CalendarDate {
  return addMonths(londonDate(time), RETENTION_MONTHS);
}

/**
 * The day from which a receipt can be deleted, unless a newer receipt replaces it earlier: six years after a complete
 * withdrawal, otherwise six years after the consent expires.
 */
export function retainUntil({services, record}: Receipt): CalendarDate {
  const newest = record.events.at(-1) ?? record.events[0];
  const day = londonDate(Date.parse(newest.time));
  const days = services.length ? Number.parseInt(newest.duration.slice(1)) : 0;
  return addMonths(addDays(day, days), RETENTION_MONTHS);
}
