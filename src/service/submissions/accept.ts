import {randomInt} from 'node:crypto';
import {londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Answers} from '../../rights/form.ts';
import type {ComplaintDates, RequestDates} from '../../rights/statutory-dates.ts';
import type {SubmissionKind} from './kinds.ts';
import type {SubmissionStore} from './store.ts';

/** What the sender of a submission gets: a reference and the statutory dates, as calendar days in London. */
export type AcceptedSubmission = {readonly reference: string} & (RequestDates | ComplaintDates);

/** Crockford's letters, which are not confused on the telephone: https://www.crockford.com/base32.html */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Stores a submission received at `time` (milliseconds since 1970). The answers must be valid. */
export async function acceptSubmission(
  store: SubmissionStore,
  {name, prefix, datesOf}: SubmissionKind,
  answers: Answers,
  time: number,
): Promise<AcceptedSubmission> {
  const reference = createReference(prefix);
  const dates = datesOf(londonDate(time));
  await store.add({reference, kind: name, receivedAt: isoMilliseconds(time), answers, dates});
  return {reference, ...dates};
}

/** A random reference such as `REQ-7K2M-9QXT`. It reveals nothing and cannot be guessed. */
function createReference(prefix: string): string {
  const letters = Array.from({length: 8}, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
