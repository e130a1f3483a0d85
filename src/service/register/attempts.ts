import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import {tokenHash} from './token-hash.ts';

/** The key that attempts are counted for, such as `name:alex`, and how many are allowed in a quarter of an hour. */
export interface Attempt {
  readonly subject: string;
  readonly limit: number;
}

/** Counts attempts in the database, so that all processes share the counts. */
export interface Attempts {
  /**
   * Counts an attempt before it is made, so that many at once cannot pass. Resolves with the time from which the next may be made
   * when there were too many, in milliseconds since 1970; otherwise with undefined.
   */
  take(attempt: Attempt): Promise<number | undefined>;
  /** Whether there were exactly as many as are allowed: the next one is refused. */
  isLast(attempt: Attempt): Promise<boolean>;
  /** Starts counting again, after a success. */
  forget(subject: string): Promise<void>;
}

/** How long attempts are counted, and so the longest time that one has to wait, in milliseconds. */
const WINDOW = 15 * 60_000;

export function createAttempts(db: Database, now: () => number): Attempts {
  return {
    async take({subject, limit}) {
      const row = await count(db, subject, now());
      return row.count > limit ? Date.parse(row.until) : undefined;
    },
    async isLast({subject, limit}) {
      const row = await db
        .selectFrom('sign_in_attempts')
        .select('count')
        .where('subject', '=', tokenHash(subject))
        .executeTakeFirst();
      return row?.count === limit;
    },
    async forget(subject) {
      await db.deleteFrom('sign_in_attempts').where('subject', '=', tokenHash(subject)).execute();
    },
  };
}

/** Adds one, or begins with one when the time of the earlier ones is over. */
function count(db: Database, subject: string, time: number) {
  const [current, until] = [isoMilliseconds(time), isoMilliseconds(time + WINDOW)];
  return db
    .insertInto('sign_in_attempts')
    .values({subject: tokenHash(subject), count: 1, until})
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet((eb) => ({
        count: eb
          .case()
          .when('sign_in_attempts.until', '<=', current)
          .then(1)
          .else(eb('sign_in_attempts.count', '+', 1))
          .end(),
        until: eb
          .case()
          .when('sign_in_attempts.until', '<=', current)
          .then(until)
          .else(eb.ref('sign_in_attempts.until'))
          .end(),
      })),
    )
    .returning(['count', 'until'])
    .executeTakeFirstOrThrow();
}

/** The sentence for someone who has to wait, of milliseconds. */
export function waitMessage(milliseconds: number): string {
  const minutes = Math.max(Math.ceil(milliseconds / 60_000), 1);
  return `There were too many attempts. Try again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`;
}
