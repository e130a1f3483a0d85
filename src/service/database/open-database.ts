import {existsSync} from 'node:fs';
import {Kysely} from 'kysely';
import {migrate, pendingChanges} from './migrate.ts';
import {postgresDialect} from './postgres-dialect.ts';
import {sqliteDialect} from './sqlite-dialect.ts';
import type {Database, Tables} from './tables.ts';

/** Whether a database address is that of a PostgreSQL server. Every other address is a file of SQLite. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/**
 * Opens the database at `address`, and brings its tables to the newest form. `address` is `postgres://…`, the path of a SQLite
 * file that is created if it is missing, or `:memory:`. Rejects with a message for the administrator.
 */
export async function openDatabase(
  address: string,
  onConnectionLost: (error: Error) => void = () => undefined,
): Promise<Database> {
  const dialect = isPostgres(address) ? postgresDialect(address, {onConnectionLost}) : sqliteDialect(address);
  const db = new Kysely<Tables>({dialect});
  return orDestroyed(db, async () => {
    await migrate(db);
    return db;
  });
}

/** A database whose tables are as they were found. */
export interface UnchangedDatabase {
  readonly db: Database;
  /** Names of the changes that its tables still need; empty when they have the newest form. */
  readonly pending: readonly string[];
}

/**
 * Opens a database that exists, and leaves its tables as they are. With `isReadOnly`, nothing at all can be written to it. Rejects
 * with a message for the administrator when there is none, or when it is of a newer version.
 */
export async function openUnchanged(
  address: string,
  {isReadOnly = false}: {readonly isReadOnly?: boolean} = {},
): Promise<UnchangedDatabase> {
  requireDatabase(address);
  const dialect = isPostgres(address)
    ? postgresDialect(address, {isReadOnly})
    : sqliteDialect(address, {isReadOnly});
  const db = new Kysely<Tables>({dialect});
  return orDestroyed(db, async () => ({db, pending: await pendingChanges(db)}));
}

/** Throws when there is no such file: a database whose name is misspelt must not be created. */
export function requireDatabase(address: string): void {
  if (!isPostgres(address) && !existsSync(address))
    throw new Error(
      `${address}: There is no database file with this name. Start the service once, which creates it (privacy-desk serve), or name another file with --database.`,
    );
}

async function orDestroyed<Result>(db: Database, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
