import {openExisting} from '../administration.ts';
import {openRegister} from '../receipts/register-folder.ts';
import {openKeys} from '../signing/key-store.ts';
import {createEvidence} from './evidence-bundle.ts';
import {issuerOf} from './gather.ts';
import {zipFiles} from './zip.ts';

/** The options of `readEvidence` besides the database. */
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
