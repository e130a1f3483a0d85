import type {CalendarDate} from '../rights/calendar-date.ts';
import {complaintDates} from '../rights/complaint-dates.ts';
import {complaintFields} from '../rights/complaint-fields.ts';
import type {Field} from '../rights/field.ts';
import {requestDates} from '../rights/request-dates.ts';
import {requestFields} from '../rights/request-fields.ts';

/** What a person may write to the organisation about, how it is asked, and when it is due. */
export interface LetterKind {
  readonly kind: 'request' | 'complaint';
  readonly url: string;
  /** Start of every reference. */
  readonly prefix: string;
  readonly fields: readonly Field[];
  datesOf(received: CalendarDate): object;
}

/** Rights requests and complaints. */
export const letterKinds: readonly LetterKind[] = [
  {kind: 'request', url: '/requests', prefix: 'REQ', fields: requestFields, datesOf: requestDates},
  {kind: 'complaint', url: '/complaints', prefix: 'COM', fields: complaintFields, datesOf: complaintDates},
];
