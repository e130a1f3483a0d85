import {isPostgres, openDatabase} from './database/open-database.ts';
import {existsSync} from 'node:fs';
import {readCheckpoint} from './log/checkpoint.ts';
import {type LogReport, verifyStoredLog} from './log/verify-log.ts';
import {openKeys} from './signing/key-store.ts';

/**
 * Reads the whole database at `address`, and says whether it was altered. `note` is a checkpoint that was kept elsewhere. Rejects when
 * there is no such database, or the note cannot be read.
 */
export async function verifyDatabase(address: string, note?: string): Promise<LogReport> {
  const kept = note === undefined ? undefined : readCheckpoint(note);
  await using db = await openExisting(address);
  return await verifyStoredLog(db, {kept});
}

/** Replaces the key that signs in the database at `address`. Resolves with the id of the new key. */
export async function rotateSigningKey(address: string): Promise<string> {
  await using db = await openExisting(address);
  const keys = await openKeys(db, {origin: 'http://localhost', now: Date.now});
  return await keys.rotate();
}

/** Opens a database that exists already: one that is misspelt must not be created. */
export function openExisting(address: string): ReturnType<typeof openDatabase> {
  if (!isPostgres(address) && !existsSync(address))
    return Promise.reject(new Error(`${address}: There is no database file with this name.`));
  return openDatabase(address);
}
