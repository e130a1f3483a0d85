import type {Answers} from '../../rights/form.ts';
import {
  type ComplaintDates,
  complaintDates,
  type RequestDates,
  requestDates,
} from '../../rights/statutory-dates.ts';
import type {Cases} from '../cases/cases.ts';
import type {SubmissionKind} from './kinds.ts';

/** What the sender of a submission gets: a reference and the statutory dates, as calendar days in London. */
export type AcceptedSubmission = {readonly reference: string} & (RequestDates | ComplaintDates);

/** Stores a submission as a case. The answers must be valid. */
export async function acceptSubmission(
  cases: Cases,
  {name}: SubmissionKind,
  answers: Answers,
): Promise<AcceptedSubmission> {
  const {reference, arrived} = (await cases.create({kind: name, answers})).record;
  const datesOf = name === 'request' ? requestDates : complaintDates;
  return {reference, ...datesOf(arrived, cases.days)};
}
