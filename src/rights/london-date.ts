import {dayOf} from './calendar-date.ts';
import type {CalendarDate} from './calendar-date.ts';

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The calendar day in London at `time` (milliseconds since 1970-01-01 UTC): in summer, 23:30 UTC is tomorrow. */
export const londonDate = (time: number): CalendarDate => {
  const parts = format.formatToParts(time);
  const part = (type: 'year' | 'month' | 'day'): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return dayOf(part('year'), part('month'), part('day'));
};
