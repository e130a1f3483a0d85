import {addDays, type CalendarDate} from '../../platform/pure/calendar.ts';
import {type Question, type RequestClock, requestClock} from '../../rights/request-clock.ts';
import {complaintDates} from '../../rights/statutory-dates.ts';
import type {WorkingDays} from '../../rights/working-days.ts';
import {type CaseEvent, type CaseEventType, type CaseRecord, closedOn, lastEvent} from './model.ts';

/** The next date of an open case, as of one day. */
export interface CaseClock {
  readonly due: CalendarDate;
  /** The staff's own date: one working day before `due`. */
  readonly target: CalendarDate;
  /** What the person must have by then. `progress` is a reminder: the law has no date for it. */
  readonly dueFor: 'answer' | 'acknowledgement' | 'progress';
  /** The clock of a request. */
  readonly request: RequestClock | undefined;
}

/** After how many days without a letter the organisation writes about the progress of a complaint. */
const PROGRESS_DAYS = 30;

/** The clock of a case on the day `today`; `undefined` when it is closed. */
export function caseClock(record: CaseRecord, today: CalendarDate, days: WorkingDays): CaseClock | undefined {
  return closedOn(record) === undefined ? openClock(record, today, days) : undefined;
}

/** The clock of a case that is open. */
export function openClock(record: CaseRecord, today: CalendarDate, days: WorkingDays): CaseClock {
  return record.kind === 'request' ? clockOfRequest(record, today, days) : clockOfComplaint(record, days);
}

/**
 * The clock of a request, also of one that is closed: then as of the day on which it was closed. A question that was asked too late moves
 * nothing: who the person is, after the first month; what is meant, after the time for the answer. The time of UK GDPR Article 12A, and of
 * https://www.legislation.gov.uk/ukpga/2018/12/section/54 with the same words, begins with what was asked for; a time that is over does
 * not begin again.
 */
export function clockOfRequest(record: CaseRecord, today: CalendarDate, days: WorkingDays): CaseClock {
  const counted = record.events.reduce<readonly CaseEvent[]>(
    (before, event) => (isTooLate(event, {...record, events: before}, days) ? before : [...before, event]),
    [],
  );
  const request = clockOf({...record, events: counted}, closedOn(record) ?? today, days);
  return {due: request.due, target: request.target, dueFor: 'answer', request};
}

function isTooLate({type, day}: CaseEvent, before: CaseRecord, days: WorkingDays): boolean {
  if (type !== 'identity-asked' && type !== 'clarification-asked') return false;
  const {extendBy, due} = clockOf(before, day, days);
  return day > (type === 'identity-asked' ? extendBy : due);
}

function clockOf(record: CaseRecord, day: CalendarDate, days: WorkingDays): RequestClock {
  return requestClock(
    {
      arrived: record.arrived,
      identity: questionsOf(record, 'identity-asked', 'identity-satisfied'),
      clarifications: questionsOf(record, 'clarification-asked', 'clarification-received'),
      isExtended: lastEvent(record, 'extended') !== undefined,
    },
    day,
    days,
  );
}

function clockOfComplaint(record: CaseRecord, days: WorkingDays): CaseClock {
  const letter = lastEvent(record, 'acknowledged', 'progress');
  if (letter === undefined) {
    const due = complaintDates(record.arrived, days).acknowledge;
    return {due, target: days.before(due), dueFor: 'acknowledgement', request: undefined};
  }
  const due = days.onOrAfter(addDays(letter.day, PROGRESS_DAYS));
  return {due, target: days.before(due), dueFor: 'progress', request: undefined};
}

/** The questions of one kind. The next answer after a question answers it. A clarification that pauses nothing is left out. */
function questionsOf(record: CaseRecord, asked: CaseEventType, answered: CaseEventType): readonly Question[] {
  return record.events.flatMap((event, index) => {
    if (event.type !== asked || event.details['pauses'] === 'no') return [];
    const answer = record.events.slice(index).find(({type}) => type === answered);
    return [{asked: event.day, ...(answer ? {answered: answer.day} : {})}];
  });
}
