import type {CalendarDate} from '../../platform/pure/calendar.ts';
import type {WorkingDays} from '../../rights/working-days.ts';
import {caseClock} from './clock.ts';
import {
  type CaseKind,
  type CaseLanguage,
  type CaseRecord,
  closedOn,
  isEmailConfirmed,
  lastEvent,
} from './model.ts';

/** The facts that the person may see of their case with the secret link: dates, and no answers. */
export interface CaseStatus {
  readonly reference: string;
  readonly kind: CaseKind;
  readonly language: CaseLanguage;
  readonly arrived: CalendarDate;
  /** When the service stored it: ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** What the organisation waits for: then the date of the answer moves with each day. */
  readonly waitsFor: 'identity' | 'clarification' | undefined;
  /** By when a request is answered, or a complaint acknowledged; `undefined` when that is done. */
  readonly due: CalendarDate | undefined;
  /** The extension of a request: when it was notified, and why. */
  readonly extended: {readonly day: CalendarDate; readonly reason: string} | undefined;
  /** When a complaint was acknowledged. */
  readonly acknowledged: CalendarDate | undefined;
  /** When the organisation last wrote about the progress of a complaint. */
  readonly progress: CalendarDate | undefined;
  /** When the case was closed. */
  readonly closed: CalendarDate | undefined;
  /** Whether the person's e-mail address was confirmed by link. */
  readonly emailConfirmed: boolean;
}

/** The status of a case on the day `today`. */
export function caseStatus(record: CaseRecord, today: CalendarDate, days: WorkingDays): CaseStatus {
  const {reference, kind, language, arrived, receivedAt} = record;
  const clock = caseClock(record, today, days);
  const extended = lastEvent(record, 'extended');
  return {
    reference,
    kind,
    language,
    arrived,
    receivedAt,
    waitsFor: clock?.request?.waitsFor,
    due: clock?.dueFor === 'progress' ? undefined : clock?.due,
    extended: extended && {day: extended.day, reason: extended.details['reason'] ?? ''},
    acknowledged: lastEvent(record, 'acknowledged')?.day,
    progress: lastEvent(record, 'progress')?.day,
    closed: closedOn(record),
    emailConfirmed: isEmailConfirmed(record),
  };
}
