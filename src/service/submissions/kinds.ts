import type {Relation} from '../../config/types.ts';
import type {CalendarDate} from '../../platform/pure/calendar.ts';
import {complaintFields} from '../../rights/complaints.ts';
import type {Field} from '../../rights/fields.ts';
import {requestFields} from '../../rights/requests.ts';
import {
  type ComplaintDates,
  complaintDates,
  type RequestDates,
  requestDates,
} from '../../rights/statutory-dates.ts';

/** A kind of submission: its route, its form, and its statutory dates. */
export interface SubmissionKind {
  readonly name: 'request' | 'complaint';
  /** Path of the JSON route. */
  readonly path: string;
  /** Beginning of every reference. */
  readonly prefix: string;
  readonly fields: readonly Field[];
  datesOf(received: CalendarDate): RequestDates | ComplaintDates;
}

/** The kinds by name. `relations` are the options of one question of a request. */
export function submissionKinds(
  relations: readonly Relation[],
): Readonly<Record<SubmissionKind['name'], SubmissionKind>> {
  return {
    request: {
      name: 'request',
      path: '/requests',
      prefix: 'REQ',
      fields: requestFields(relations),
      datesOf: requestDates,
    },
    complaint: {
      name: 'complaint',
      path: '/complaints',
      prefix: 'COM',
      fields: complaintFields,
      datesOf: complaintDates,
    },
  };
}
