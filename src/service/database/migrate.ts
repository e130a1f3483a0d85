import type {Kysely} from 'kysely';
import {type Migration, Migrator} from 'kysely/migration';
import * as receiptsAndLog from './migrations/0001-receipts-and-log.ts';
import * as peopleAndSessions from './migrations/0002-people-and-sessions.ts';
import * as searchHoldsAndCounts from './migrations/0003-search-holds-and-counts.ts';
import * as cases from './migrations/0004-cases.ts';
import * as visitorOfRequest from './migrations/0005-visitor-of-request.ts';
import * as endOfPassword from './migrations/0006-end-of-password.ts';
import * as formerLinks from './migrations/0007-former-links.ts';
import type {Tables} from './tables.ts';
import {transact} from './transact.ts';

/** The changes of the tables, in the order of their names. A change that was released is never edited: add another one. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-receipts-and-log': receiptsAndLog,
  '0002-people-and-sessions': peopleAndSessions,
  '0003-search-holds-and-counts': searchHoldsAndCounts,
  '0004-cases': cases,
  '0005-visitor-of-request': visitorOfRequest,
  '0006-end-of-password': endOfPassword,
  '0007-former-links': formerLinks,
};

/**
 * Brings the tables to the newest form. Several processes may start at once: the others wait. Rejects, and changes nothing, when the
 * database is of a newer version or has tables that are not ours.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  // PostgreSQL has locks for this, which Kysely uses. In SQLite, only a transaction keeps other processes out.
  if (db.getExecutor().adapter.supportsMultipleConnections) await migrateIn(db);
  else await transact(db, migrateIn);
}

/**
 * Names of the changes that the tables still need. Changes nothing. Rejects when the database is of a newer version, or is none of
 * ours.
 */
export async function pendingChanges(db: Kysely<Tables>): Promise<readonly string[]> {
  await refuseForeignTables(db);
  const done = await doneChanges(db);
  if (done.length === 0) throw new Error('The database has no tables of Privacy Desk.');
  return Object.keys(migrations).filter((name) => !done.includes(name));
}

async function migrateIn(db: Kysely<Tables>): Promise<void> {
  await refuseForeignTables(db);
  const provider = {getMigrations: () => Promise.resolve({...migrations})};
  const {error} = await new Migrator({db, provider}).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The tables could not be changed.', {cause: error});
}

async function refuseForeignTables(db: Kysely<Tables>): Promise<void> {
  // The tables first: another process that creates them meanwhile has noted its changes when they can be seen.
  const isTaken = (await tableNames(db)).includes('receipts');
  const done = await doneChanges(db);
  refuseNewerVersion(done);
  if (done.length === 0 && isTaken)
    throw new Error(
      'The database has a table "receipts" that this version of the service did not create. Nothing was changed. Use another database.',
    );
}

function refuseNewerVersion(done: readonly string[]): void {
  const unknown = done.find((name) => !(name in migrations));
  if (unknown !== undefined)
    throw new Error(
      `The database was written by a newer version of Privacy Desk (it has the change "${unknown}"). Nothing was changed. Update the package, or restore a backup.`,
    );
}

/** Names of the changes that were made; none when the database is new or is not ours. */
async function doneChanges(db: Kysely<Tables>): Promise<readonly string[]> {
  if (!(await tableNames(db)).includes('kysely_migration')) return [];
  const done = await db
    .$extendTables<{kysely_migration: {name: string}}>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return done.map(({name}) => name);
}

async function tableNames(db: Kysely<Tables>): Promise<readonly string[]> {
  return (await db.introspection.getTables({withInternalKyselyTables: true})).map(({name}) => name);
}
