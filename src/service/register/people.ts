import {randomUUID} from 'node:crypto';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database, PersonTable} from '../database/tables.ts';
import type {Person, Role} from './person.ts';

/** Someone who is added to the register. */
export interface NewPerson {
  readonly name: string;
  readonly role: Role;
  /** Of `hashPassword`. */
  readonly passwordHash: string;
  /** For a password that is for one sign-in only: when it ends, in milliseconds since 1970. */
  readonly oneTimeUntil?: number;
}

/** The form in which two names are compared. Both apostrophes are one: phones write the curved one. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replaceAll('’', "'");
}

/** Says what is wrong with the name of a new person, as a sentence; undefined when nothing is. */
export function nameProblem(name: string): string | undefined {
  return /^[\p{L}\p{N}][\p{L}\p{N}._@'’ -]{0,59}$/u.test(name.normalize('NFKC').trim())
    ? undefined
    : "A name has up to 60 letters, digits, spaces and the signs . _ @ - ' ’ and begins with a letter or digit.";
}

/** The columns that say whether a password is for one sign-in, and when it ends. */
export function passwordColumns(oneTimeUntil?: number): Pick<PersonTable, 'must_change' | 'password_until'> {
  return oneTimeUntil === undefined
    ? {must_change: 0, password_until: null}
    : {must_change: 1, password_until: isoMilliseconds(oneTimeUntil)};
}

/** Adds someone. Resolves with them, or with undefined when the name is taken. `now` is in milliseconds since 1970. */
export async function addPerson(db: Database, person: NewPerson, now: number): Promise<Person | undefined> {
  const {role, passwordHash, oneTimeUntil} = person;
  const name = person.name.normalize('NFKC').trim();
  const row = {
    id: randomUUID(),
    name,
    name_key: nameKey(name),
    role,
    password: passwordHash,
    ...passwordColumns(oneTimeUntil),
    totp_secret: null,
    totp_used: 0,
    created_at: isoMilliseconds(now),
  };
  const {numInsertedOrUpdatedRows = 0n} = await db
    .insertInto('people')
    .values(row)
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n ? {id: row.id, name, role} : undefined;
}

/** The row of the person with this name, however it is capitalised. */
export function findPerson(db: Database, name: string): Promise<PersonTable | undefined> {
  return db.selectFrom('people').selectAll().where('name_key', '=', nameKey(name)).executeTakeFirst();
}
