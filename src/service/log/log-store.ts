import {fromHex, toHex} from '../database/hex.ts';
import type {Database} from '../database/tables.ts';
import type {TreeReader} from './merkle-proofs.ts';
import {appendLeaves, decodeFrontier, encodeFrontier, type Frontier} from './merkle-tree.ts';

/** The log has one row for its state. */
const LOG = 1;

/**
 * The state of the log, which no other process can change until the transaction ends. Call it first in a transaction: an update
 * waits for other writers in SQLite and in PostgreSQL, and what is read after it is what they have committed.
 */
export async function lockLog(transaction: Database): Promise<Frontier> {
  const {frontier} = await transaction
    .updateTable('log')
    .set({id: LOG})
    .where('id', '=', LOG)
    .returning('frontier')
    .executeTakeFirstOrThrow();
  return decodeFrontier(frontier);
}

/** The state of the log now. */
export async function readLog(db: Database): Promise<Frontier> {
  const row = await db.selectFrom('log').select('frontier').where('id', '=', LOG).executeTakeFirstOrThrow();
  return decodeFrontier(row.frontier);
}

/** Adds leaves, given as their hashes (hex), to the log that `lockLog` has locked. Their rows hold the leaves themselves. */
export async function appendToLog(
  transaction: Database,
  frontier: Frontier,
  leaves: readonly string[],
): Promise<void> {
  const appended = appendLeaves(frontier, leaves.map(fromHex));
  await transaction
    .updateTable('log')
    .set({frontier: encodeFrontier(appended.frontier)})
    .where('id', '=', LOG)
    .execute();
  if (appended.nodes.length === 0) return;
  await transaction
    .insertInto('log_nodes')
    .values(appended.nodes.map(({level, index, hash}) => ({level, node_index: index, hash: toHex(hash)})))
    .execute();
}

/** The hashes that proofs are made of. */
export function treeReader(db: Database): TreeReader {
  return {
    leaves: async (from, to) => {
      const rows = await db
        .selectFrom('receipts')
        .select('leaf')
        .where('log_index', '>=', from)
        .where('log_index', '<', to)
        .orderBy('log_index')
        .execute();
      return rows.map(({leaf}) => fromHex(leaf));
    },
    nodes: async (level, from, to) => {
      const rows = await db
        .selectFrom('log_nodes')
        .select('hash')
        .where('level', '=', level)
        .where('node_index', '>=', from)
        .where('node_index', '<', to)
        .orderBy('node_index')
        .execute();
      return rows.map(({hash}) => fromHex(hash));
    },
  };
}
