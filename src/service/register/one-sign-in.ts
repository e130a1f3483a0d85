import {daysInMs, isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database, PersonTable} from '../database/tables.ts';
import {NO_PASSWORD} from './password-hash.ts';

/** `must_change` of a password that was for one sign-in, after it. Its hash stays, so that it is refused as the new password. */
const USED = 2;

/** How many days a password for one sign-in can be used. */
const ONE_TIME_DAYS = 7;

/** When a password for one sign-in ends that is given now. Both are in milliseconds since 1970. */
export function oneTimeEnd(now: number): number {
  return now + daysInMs(ONE_TIME_DAYS);
}

/**
 * The hash that a password is compared with at the sign-in. No password has it when there is no such person, or when theirs was for one
 * sign-in and was used, or has ended.
 */
export function signInHash(person: PersonTable | undefined, now: number): string {
  if (!person || person.must_change === USED) return NO_PASSWORD;
  const {password, password_until: end} = person;
  return end === null || isoMilliseconds(now) < end ? password : NO_PASSWORD;
}

/** Uses up a password that is for one sign-in. Resolves with whether this sign-in may go on: of two at once, one may. */
export async function useForSignIn(db: Database, {id, password, must_change}: PersonTable): Promise<boolean> {
  if (must_change === 0) return true;
  const {numUpdatedRows} = await db
    .updateTable('people')
    .set({must_change: USED})
    .where('id', '=', id)
    .where('password', '=', password)
    .where('must_change', '=', must_change)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
