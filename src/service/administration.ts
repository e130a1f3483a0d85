import {londonDate} from '../platform/pure/calendar.ts';
import {readCheckpoint} from '../receipt/log/read-checkpoint.ts';
import {openDatabase, openUnchanged, requireDatabase} from './database/open-database.ts';
import type {Database} from './database/tables.ts';
import {type LogReport, verifyStoredLog} from './log/verify-log.ts';
import {erasureRecords} from './receipts/erasure-records.ts';
import {openKeys} from './signing/key-store.ts';

/** The result of reading a whole database. */
export interface DatabaseReport extends LogReport {
  /** Changes of the tables that this version has and the database has not; empty when both are of the same version. */
  readonly pending: readonly string[];
}

/**
 * Reads the whole database at `address`, and says whether it was altered. Nothing is written to it. `note` is a checkpoint that was
 * kept elsewhere. Rejects when there is no such database, it is of a newer version, or the note cannot be read.
 */
export async function verifyDatabase(address: string, note?: string): Promise<DatabaseReport> {
  const kept = note === undefined ? undefined : readCheckpoint(note);
  const {db, pending} = await openUnchanged(address, {isReadOnly: true});
  try {
    const isRecorded = !pending.includes('0003-search-holds-and-counts');
    const findUnexplained = isRecorded ? erasureRecords(db, londonDate(Date.now())) : undefined;
    return {...(await verifyStoredLog(db, {kept, findUnexplained})), pending};
  } finally {
    await db.destroy();
  }
}

/**
 * Replaces the key that signs in the database at `address`. Resolves with the id of the new key. Rejects when the database is of another
 * version: services of that version may be running on it.
 */
export async function rotateSigningKey(address: string): Promise<string> {
  const {db, pending} = await openUnchanged(address);
  try {
    if (pending.length > 0)
      throw new Error(
        `The database was written by an older version of Privacy Desk (the change "${pending[0]}" is missing). Nothing was changed. Start the service of this version once, and try again.`,
      );
    const keys = await openKeys(db, {origin: 'http://localhost', now: Date.now});
    return await keys.rotate();
  } finally {
    await db.destroy();
  }
}

/** Opens a database that exists already, and brings its tables to the newest form. */
export async function openExisting(address: string): Promise<Database> {
  requireDatabase(address);
  return openDatabase(address);
}
