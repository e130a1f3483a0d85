import {isoMilliseconds} from '../../platform/pure/time.ts';
import {toHex} from '../database/hex.ts';
import type {Database} from '../database/tables.ts';
import {signCheckpoint} from './checkpoint.ts';
import {readLog} from './log-store.ts';
import {rootHash} from './merkle-tree.ts';
import type {NoteSigner} from './signed-note.ts';

/** A signed state of the log, as it is stored. */
export interface StoredCheckpoint {
  /** Number of entries. */
  readonly size: number;
  /** The signed note: https://c2sp.org/tlog-checkpoint */
  readonly note: string;
}

/**
 * Signs the state of the log at `now` (milliseconds since 1970), and stores it. A state that was signed before keeps its note.
 * Several processes may do so at once.
 */
export async function createCheckpoint(
  db: Database,
  signer: NoteSigner,
  now: number,
): Promise<StoredCheckpoint> {
  const log = await readLog(db);
  const [size, root] = [log.size, rootHash(log)];
  const row = {
    size,
    root: toHex(root),
    note: signCheckpoint({origin: signer.name, size, root}, signer),
    created_at: isoMilliseconds(now),
  };
  await db
    .insertInto('checkpoints')
    .values(row)
    .onConflict((conflict) => conflict.column('size').doNothing())
    .execute();
  return (await latestCheckpoint(db, size)) ?? row;
}

/** The newest checkpoint with at least `size` entries. */
export async function latestCheckpoint(db: Database, size = 0): Promise<StoredCheckpoint | undefined> {
  return db
    .selectFrom('checkpoints')
    .select(['size', 'note'])
    .where('size', '>=', size)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
}
