import type {Relation} from '../../config/types.ts';
import {complaintFields} from '../../rights/complaints.ts';
import type {Field} from '../../rights/fields.ts';
import {requestFields} from '../../rights/requests.ts';

/** A kind of submission: its route and its form. */
export interface SubmissionKind {
  readonly name: 'request' | 'complaint';
  /** Path of the JSON route. */
  readonly path: string;
  readonly fields: readonly Field[];
}

/** The kinds by name. `relations` are the options of one question of a request. */
export function submissionKinds(
  relations: readonly Relation[],
): Readonly<Record<SubmissionKind['name'], SubmissionKind>> {
  return {
    request: {
      name: 'request',
      path: '/requests',
      fields: requestFields(relations),
    },
    complaint: {
      name: 'complaint',
      path: '/complaints',
      fields: complaintFields,
    },
  };
}
