import type {Database} from './tables.ts';

/** How often a transaction is tried in all. */
const TRIES = 5;

/**
 * Errors after which the same transaction can succeed: another one was in its way. SQLSTATE of PostgreSQL and of servers that speak
 * its protocol (https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html), and SQLite's "database is
 * locked" (https://sqlite.org/rescode.html#busy).
 */
const RETRY_CODES: readonly unknown[] = ['40001', '40P01'];
const SQLITE_BUSY = 5;

/** Runs `work` in a transaction, again when another transaction was in its way. Its results count only once it is committed. */
export async function transact<Result>(
  db: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried += 1)
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tried === TRIES || !canRetry(error)) throw error;
    }
}

function canRetry(error: unknown): boolean {
  const {code, errcode} = error as {readonly code?: unknown; readonly errcode?: unknown};
  return RETRY_CODES.includes(code) || (Number(errcode) & 0xff) === SQLITE_BUSY;
}
