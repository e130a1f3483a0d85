import {isPostgres, openDatabase} from './database/open-database.ts';
import {existsSync} from 'node:fs';
import {createEvidence} from './evidence/evidence-bundle.ts';
import {issuerOf} from './evidence/gather.ts';
import {zipFiles} from './evidence/zip.ts';
import {readCheckpoint} from './log/checkpoint.ts';
import {type LogReport, verifyStoredLog} from './log/verify-log.ts';
import {openRegister} from './receipts/register-folder.ts';
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

<<<<<<< HEAD
/** Opens a database that exists already: one that is misspelt must not be created. */
export function openExisting(address: string): ReturnType<typeof openDatabase> {
=======
/** What `readEvidence` needs besides the database. */
export interface ReadEvidenceOptions {
  /** The folder that builds register in. */
  readonly register?: string | undefined;
}

/**
 * Makes the evidence bundle for a receipt in the database at `address`, as a ZIP archive. Rejects when there is no such database, or no
 * such receipt in it.
 */
export async function readEvidence(
  address: string,
  id: string,
  {register}: ReadEvidenceOptions = {},
): Promise<Uint8Array> {
  const now = Date.now;
  await using db = await openExisting(address);
  const row = await db.selectFrom('receipts').select('jws').where('id', '=', id).executeTakeFirst();
  const origin = row?.jws == null ? 'http://localhost' : issuerOf(row.jws);
  const keys = await openKeys(db, {origin, now});
  const folder = register === undefined ? undefined : openRegister(register);
  return zipFiles(await createEvidence({db, keys, register: folder, now}, id), now());
}

/** A database that is misspelt must not be created. */
function openExisting(address: string): ReturnType<typeof openDatabase> {
>>>>>>> h4
  if (!isPostgres(address) && !existsSync(address))
    return Promise.reject(new Error(`${address}: There is no database file with this name.`));
  return openDatabase(address);
}
