import {Kysely} from 'kysely';
import {migrate} from './migrate.ts';
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
  const dialect = isPostgres(address) ? postgresDialect(address, onConnectionLost) : sqliteDialect(address);
  const db = new Kysely<Tables>({dialect});
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
