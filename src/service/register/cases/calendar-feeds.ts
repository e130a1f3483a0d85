import {randomBytes} from 'node:crypto';
import {isoMilliseconds} from '../../../platform/pure/time.ts';
import type {Database} from '../../database/tables.ts';
import {tokenHash} from '../token-hash.ts';

/** The secret addresses of the calendars: one for each person, of which only a hash is stored. */
export interface CalendarFeeds {
  /** Makes an address for a person. An earlier one stops working. Resolves with its secret. */
  create(person: string): Promise<string>;
  revoke(person: string): Promise<void>;
  /** When the address of a person was made: ISO 8601 in UTC. */
  createdAt(person: string): Promise<string | undefined>;
  /** Whether a secret is that of someone who may still sign in. */
  isValid(secret: string): Promise<boolean>;
}

/** The calendars in `db`. `now` gives milliseconds since 1970. */
export function createCalendarFeeds(db: Database, now: () => number): CalendarFeeds {
  return {
    async create(person) {
      const secret = randomBytes(32).toString('base64url');
      const row = {secret_hash: tokenHash(secret), created_at: isoMilliseconds(now())};
      await db
        .insertInto('calendar_feeds')
        .values({person, ...row})
        .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
        .execute();
      return secret;
    },
    async revoke(person) {
      await db.deleteFrom('calendar_feeds').where('person', '=', person).execute();
    },
    async createdAt(person) {
      const query = db.selectFrom('calendar_feeds').select('created_at').where('person', '=', person);
      return (await query.executeTakeFirst())?.created_at;
    },
    async isValid(secret) {
      const row = await db
        .selectFrom('calendar_feeds')
        .innerJoin('people', 'people.id', 'calendar_feeds.person')
        .select('people.id')
        .where('secret_hash', '=', tokenHash(secret))
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
