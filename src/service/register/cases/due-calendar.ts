import ical from 'ical-generator';
import {addDays, type CalendarDate} from '../../../platform/pure/calendar.ts';
import {caseClock} from '../../cases/clock.ts';
import type {CaseRecord} from '../../cases/model.ts';
import {type CasePagesOptions, CASES_PATH} from './case-context.ts';
import {dueInWords} from './words.ts';

/** Open cases as an iCalendar file (https://www.rfc-editor.org/rfc/rfc5545): a day for the date of the law, and one for the staff's own. */
export function dueCalendar(
  records: readonly CaseRecord[],
  {cases, origin, now}: Pick<CasePagesOptions, 'cases' | 'origin' | 'now'>,
): string {
  const calendar = ical({
    name: 'Requests and complaints',
    prodId: {company: 'Privacy Desk', product: 'Register'},
  });
  calendar.ttl(60 * 60);
  const stamp = new Date(now());
  for (const record of records) {
    const clock = caseClock(record, cases.today(), cases.days);
    if (!clock) continue;
    const {reference} = record;
    const url = `${origin}${CASES_PATH}/${reference}`;
    const add = (id: string, day: CalendarDate, summary: string): void => {
      const times = {start: dateOf(day), end: dateOf(addDays(day, 1)), allDay: true, stamp};
      calendar.createEvent({...times, id: `${reference}-${id}`, summary, url});
    };
    add('due', clock.due, `${reference}: ${dueInWords(clock)}`);
    add('own', clock.target, `${reference}: our own date. ${dueInWords(clock)}`);
  }
  return calendar.toString();
}

/** Midnight in UTC, of which the library writes the day. */
function dateOf(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
