import {setTimeout} from 'node:timers/promises';
import type {Database} from './tables.ts';

/** How long a transaction is tried again, in milliseconds. */
const PATIENCE = 10_000;

/** The longest pause before it is tried again, in milliseconds. Pauses are random, so that processes do not meet again and again. */
const MAX_PAUSE = 50;

/**
 * Errors after which the same transaction can succeed: another one was in its way. SQLSTATE of PostgreSQL and of servers that speak
 * its protocol (https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html), and SQLite's "database is
 * locked" (https://sqlite.org/rescode.html#busy).
 */
const RETRY_CODES: readonly unknown[] = ['40001', '40P01'];
const SQLITE_BUSY = 5;

/**
 * Runs `work` in a transaction, again when another transaction was in its way. Its results count only once it is committed. Between two
 * tries, other requests get their turn.
 */
export async function transact<Result>(
  db: Database,
  work: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  for (const started = performance.now(); ;)
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (performance.now() - started > PATIENCE || !canRetry(error)) throw error;
      await setTimeout(Math.random() * MAX_PAUSE);
    }
}

function canRetry(error: unknown): boolean {
  const {code, errcode} = error as {readonly code?: unknown; readonly errcode?: unknown};
  return RETRY_CODES.includes(code) || (Number(errcode) & 0xff) === SQLITE_BUSY;
}
