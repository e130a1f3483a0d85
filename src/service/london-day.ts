import {type CalendarDate, londonDate} from '../platform/pure/calendar.ts';
import {isoMilliseconds} from '../platform/pure/time.ts';

const HOUR = 3_600_000;

/** The first moment of a day in London, as ISO 8601 in UTC: in summer it is an hour before the day in UTC. */
export function startOfLondonDay(day: CalendarDate): string {
  const midnight = Date.parse(day);
  return isoMilliseconds(londonDate(midnight - HOUR) === day ? midnight - HOUR : midnight);
}
