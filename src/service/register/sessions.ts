import {randomBytes, randomUUID} from 'node:crypto';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import type {Person} from './person.ts';
import {tokenHash} from './token-hash.ts';

/** A browser in which someone is signed in. */
export interface Session {
  readonly id: string;
  readonly person: Person;
  /** Whether the code of the authenticator app is still missing. */
  readonly awaitsCode: boolean;
  /** Whether the password was for one sign-in, and must be replaced first. */
  readonly mustChange: boolean;
}

/** A session in the list of one's own. Times are ISO 8601 in UTC. */
export interface ListedSession {
  readonly id: string;
  readonly browser: string;
  readonly created_at: string;
  readonly seen_at: string;
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
  /** The sessions of a person that are not over, newest first. */
  list(personId: string): Promise<readonly ListedSession[]>;
  /** Ends one session of a person. Resolves with whether there was one with this id. */
  end(personId: string, id: string): Promise<boolean>;
  /** Ends every session of a person, except one if its id is given. */
  endAll(personId: string, exceptId?: string): Promise<void>;
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
      const person = {id: row.person_id, name: row.name, role: row.role};
      return {id: row.id, person, awaitsCode: row.awaits_code === 1, mustChange: row.must_change !== 0};
    },
    list: (personId) =>
      running(db, now())
        .select(['sessions.id', 'browser', 'sessions.created_at', 'seen_at'])
        .where('person_id', '=', personId)
        .orderBy('sessions.created_at', 'desc')
        .execute(),
    async end(personId, id) {
      const {numDeletedRows} = await ofPerson(db, personId).where('id', '=', id).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async endAll(personId, exceptId = '') {
      await ofPerson(db, personId).where('id', '!=', exceptId).execute();
    },
  };
}

function ofPerson(db: Database, personId: string) {
  return db.deleteFrom('sessions').where('person_id', '=', personId);
}

function findRow(db: Database, token: string, now: number) {
  return running(db, now)
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['sessions.id', 'person_id', 'awaits_code', 'seen_at', 'name', 'role', 'must_change'])
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
}

function running(db: Database, now: number) {
  return db
    .selectFrom('sessions')
    .where('sessions.created_at', '>', isoMilliseconds(now - SESSION_LIFETIME))
    .where('seen_at', '>', isoMilliseconds(now - IDLE_LIFETIME));
}
