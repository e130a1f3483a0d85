import {addMonths, londonDate} from '../../platform/pure/calendar.ts';
import {daysInMs, isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import {RECORD_MONTHS} from '../receipts/purge-decisions.ts';
import {KNOWN_DAYS} from './known-browsers.ts';
import {SESSION_LIFETIME} from './sessions.ts';

/** Deletes sessions that are over, counts of attempts, and old entries of the audit trail. `now` is in milliseconds since 1970. */
export async function purgeRegister(db: Database, now: number): Promise<void> {
  const before = (milliseconds: number): string => isoMilliseconds(now - milliseconds);
  await db.deleteFrom('sessions').where('created_at', '<=', before(SESSION_LIFETIME)).execute();
  await db.deleteFrom('sign_in_attempts').where('until', '<=', before(0)).execute();
  await db
    .deleteFrom('known_browsers')
    .where('used_at', '<=', before(daysInMs(KNOWN_DAYS)))
    .execute();
  await db
    .deleteFrom('audit')
    .where('at', '<', addMonths(londonDate(now), -RECORD_MONTHS))
    .execute();
}
