import {randomBytes} from 'node:crypto';
import type {Database, PersonTable} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {hashPassword} from './password-hash.ts';
import {passwordColumns} from './people.ts';
import type {Role} from './person.ts';

/** The result of a change: `last-officer` when the register would be left without an officer, and nothing was changed. */
export type PeopleChange = 'done' | 'last-officer';

/** Everyone who may sign in, by name. */
export function listPeople(db: Database): Promise<readonly PersonTable[]> {
  return db.selectFrom('people').selectAll().orderBy('name_key').execute();
}

/** The person with this id. */
export function getPerson(db: Database, id: string): Promise<PersonTable | undefined> {
  return db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Gives a person another role. */
export function changeRole(db: Database, id: string, role: Role): Promise<PeopleChange> {
  return keepingAnOfficer(db, async (transaction) => {
    await transaction.updateTable('people').set({role}).where('id', '=', id).execute();
  });
}

/** Removes a person with all their access. Their entries in the audit trail stay. */
export function removePerson(db: Database, id: string): Promise<PeopleChange> {
  return keepingAnOfficer(db, async (transaction) => {
    await transaction.deleteFrom('people').where('id', '=', id).execute();
    for (const table of ['recovery_codes', 'known_browsers'] as const)
      await transaction.deleteFrom(table).where('person_id', '=', id).execute();
    await endAccess(transaction, id);
  });
}

/** Replaces a password by one's own. */
export async function setPassword(db: Database, id: string, password: string): Promise<void> {
  await storePassword(db, id, await hashPassword(password));
}

/** Replaces the password of someone else, whose sessions and calendar address end. `oneTimeUntil`: it is for one sign-in, until then. */
export async function resetPassword(
  db: Database,
  id: string,
  password: string,
  oneTimeUntil?: number,
): Promise<void> {
  const hash = await hashPassword(password);
  await transact(db, async (transaction) => {
    await storePassword(transaction, id, hash, oneTimeUntil);
    await endAccess(transaction, id);
  });
}

async function storePassword(db: Database, id: string, hash: string, oneTimeUntil?: number): Promise<void> {
  await db
    .updateTable('people')
    .set({password: hash, ...passwordColumns(oneTimeUntil)})
    .where('id', '=', id)
    .execute();
}

/** Ends what is open for a person without a password: sessions, and the secret address of their calendar. */
async function endAccess(db: Database, id: string): Promise<void> {
  await db.deleteFrom('sessions').where('person_id', '=', id).execute();
  await db.deleteFrom('calendar_feeds').where('person', '=', id).execute();
}

/** A password for one sign-in, such as `k3mx-7pqr-w2nb-tz5c`: 77 random bits, without characters that look alike. */
export function oneTimePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  // 248 is the largest multiple of 31 below 256: every character is as likely as any other.
  const indexes = [...randomBytes(64)].filter((byte) => byte < 248).slice(0, 16);
  const text = indexes.map((byte) => letters.charAt(byte % letters.length)).join('');
  return text.replaceAll(/.{4}(?=.)/g, '$&-');
}

class LastOfficerError extends Error {}

/** Makes a change in a transaction, and undoes it when no officer is left. */
async function keepingAnOfficer(
  db: Database,
  change: (transaction: Database) => Promise<void>,
): Promise<PeopleChange> {
  try {
    await transact(db, async (transaction) => {
      // Changes nothing, but lets two transactions wait for each other that would each leave the other's officer.
      await transaction.updateTable('people').set({role: 'officer'}).where('role', '=', 'officer').execute();
      await change(transaction);
      const officer = await transaction
        .selectFrom('people')
        .select('id')
        .where('role', '=', 'officer')
        .limit(1)
        .executeTakeFirst();
      if (!officer) throw new LastOfficerError();
    });
    return 'done';
  } catch (error) {
    if (error instanceof LastOfficerError) return 'last-officer';
    throw error;
  }
}
