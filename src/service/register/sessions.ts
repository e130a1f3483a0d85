import {createHash, randomBytes, randomUUID} from 'node:crypto';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import type {Person, Role} from './person.ts';

/** A browser in which someone is signed in. */
export interface Session {
  readonly id: string;
  readonly person: Person;
  /** Whether the code of the authenticator app is still missing. */
  readonly awaitsCode: boolean;
  /** Whether the password was for one sign-in, and must be replaced first. */
  readonly mustChange: boolean;
}

export interface NewSession {
  readonly personId: string;
  readonly awaitsCode: boolean;
  /** Name of the browser, for the list of sessions. */
  readonly browser: string;
}

const HOUR = 3_600_000;

/** How long a session lasts, in milliseconds: a working day. */
export const SESSION_LIFETIME = 12 * HOUR;

/** After this time without a request it ends, in milliseconds. */
const IDLE_LIFETIME = HOUR;

/** How exactly the time of the last request is known, in milliseconds: to write it with every request would be costly. */
const SEEN_INTERVAL = 60_000;

/** Sessions in the database. `now` is in milliseconds since 1970. */
export interface SessionStore {
  /** Resolves with the token: only the browser keeps it. */
  start(session: NewSession): Promise<string>;
  /** The session of a token, unless it is over. Counts as a request of this session. */
  find(token: string): Promise<Session | undefined>;
  /** Ends one session of a person. */
  end(personId: string, id: string): Promise<void>;
}

export function createSessionStore(db: Database, now: () => number): SessionStore {
  return {
    async start({personId, awaitsCode, browser}) {
      const token = randomBytes(32).toString('base64url');
      const time = isoMilliseconds(now());
      const row = {token_hash: tokenHash(token), id: randomUUID(), person_id: personId, browser};
      await db
        .insertInto('sessions')
        .values({...row, awaits_code: Number(awaitsCode), created_at: time, seen_at: time})
        .execute();
      return token;
    },
    async find(token) {
      const row = await findRow(db, token, now());
      if (!row) return undefined;
      if (Date.parse(row.seen_at) < now() - SEEN_INTERVAL)
        await db
          .updateTable('sessions')
          .set({seen_at: isoMilliseconds(now())})
          .where('token_hash', '=', tokenHash(token))
          .execute();
      const person = {id: row.person_id, name: row.name, role: row.role satisfies Role};
      return {id: row.id, person, awaitsCode: row.awaits_code === 1, mustChange: row.must_change === 1};
    },
    async end(personId, id) {
      await db.deleteFrom('sessions').where('person_id', '=', personId).where('id', '=', id).execute();
    },
  };
}

/** A token is random, so a hash without salt reveals nothing: https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html */
function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function findRow(db: Database, token: string, now: number) {
  return db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['sessions.id', 'person_id', 'awaits_code', 'seen_at', 'name', 'role', 'must_change'])
    .where('token_hash', '=', tokenHash(token))
    .where('sessions.created_at', '>', isoMilliseconds(now - SESSION_LIFETIME))
    .where('seen_at', '>', isoMilliseconds(now - IDLE_LIFETIME))
    .executeTakeFirst();
}
