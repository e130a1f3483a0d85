import {setImmediate} from 'node:timers/promises';
import {fromHex, toHex} from '../database/hex.ts';
import type {Database, ReceiptTable} from '../database/tables.ts';
import type {Checkpoint} from '../../receipt/log/read-checkpoint.ts';
import type {FindUnexplained} from '../receipts/erasure-records.ts';
import {commitmentLeaf} from './commitment.ts';
import {readLog} from './log-store.ts';
import {
  appendLeaves,
  emptyFrontier,
  encodeFrontier,
  type Frontier,
  rootHash,
  type TreeNode,
} from './merkle-tree.ts';

/** What a complete reading of the database found. */
export interface LogReport {
  /** Number of entries of the log. */
  readonly size: number;
  /** How many entries still have their receipt; of the others, only the hash is left. */
  readonly withContent: number;
  /** What is wrong, as sentences; empty when nothing was altered, removed or inserted. */
  readonly faults: readonly string[];
}

const COLUMNS = [
  ...(['id', 'log_index', 'reference', 'leaf', 'body', 'salt'] as const),
  ...(['received_at', 'retain_until', 'deleted_at', 'reason'] as const),
] as const;

type Entry = Pick<ReceiptTable, (typeof COLUMNS)[number]>;

/** How many entries are read at a time: few, because SQLite and the hashes keep Node's only thread. */
const PAGE = 200;

/** How many faults are listed. One that moves entries makes every later entry wrong too. */
const MAX_FAULTS = 20;

/** What to compare a log with besides itself, and when to stop reading. */
export interface VerifyOptions {
  /** A checkpoint that was kept elsewhere. */
  readonly kept?: Checkpoint | undefined;
  /** Finds receipts that were emptied without a record of it. Absent for a database that cannot have such records. */
  readonly findUnexplained?: FindUnexplained | undefined;
  /** Stops the verification, which then rejects. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads every entry of the log, computes its hash from the receipt, and the root of the tree from the hashes, and compares them with
 * what is stored and with every checkpoint. Entries that arrive meanwhile are left out: those before them no longer change, except
 * that their content can be deleted. Everything in a database can be replaced together: only a checkpoint that was kept elsewhere
 * shows that.
 */
export async function verifyStoredLog(
  db: Database,
  {kept, findUnexplained, signal}: VerifyOptions = {},
): Promise<LogReport> {
  const stored = await readLog(db);
  const roots = await checkpointRoots(db);
  if (kept) roots.set(kept.size, toHex(kept.root));
  const faults: string[] = [];
  let [tree, withContent, expected]: [Frontier, number, number] = [emptyFrontier, 0, 0];
  for (let page = await readPage(db, 0, stored.size); page.length > 0;) {
    for (const entry of page) {
      faults.push(...entryFaults(entry, expected));
      expected = entry.log_index + 1;
      if (entry.body !== null) withContent += 1;
      const {frontier, nodes} = appendLeaves(tree, [fromHex(entry.leaf)]);
      tree = frontier;
      faults.push(...(await nodeFaults(db, nodes)), ...checkpointFaults(tree, roots));
    }
    faults.push(...(await unexplainedFaults(page, findUnexplained)));
    page = await readPage(db, (page.at(-1)?.log_index ?? 0) + 1, stored.size);
    // Requests get their turn between two pages.
    await setImmediate();
    signal?.throwIfAborted();
  }
  if (encodeFrontier(tree) !== encodeFrontier(stored))
    faults.push(
      `The root of the ${tree.size} entries that are stored is not that of the log, which has ${stored.size}.`,
    );
  faults.push(...(await endFaults(db, roots)));
  return {size: stored.size, withContent, faults: faults.slice(0, MAX_FAULTS)};
}

/** What is wrong when the log ends before an entry or a checkpoint. The end is read last: entries arrive together with it. */
async function endFaults(db: Database, roots: ReadonlyMap<number, string>): Promise<readonly string[]> {
  const newest = await db
    .selectFrom('receipts')
    .select(({fn}) => fn.max('log_index').as('index'))
    .executeTakeFirst();
  const {size} = await readLog(db);
  const last = Math.max(newest?.index ?? -1, ...[...roots.keys()].map((signed) => signed - 1));
  return last < size ? [] : [`The log ends at ${size} entries, before entry ${last}.`];
}

/** Root hashes in hex, by size. */
async function checkpointRoots(db: Database): Promise<Map<number, string>> {
  const rows = await db.selectFrom('checkpoints').select(['size', 'root']).execute();
  return new Map(rows.map(({size, root}) => [size, root]));
}

function readPage(db: Database, from: number, to: number): Promise<readonly Entry[]> {
  return db
    .selectFrom('receipts')
    .select(COLUMNS)
    .where('log_index', '>=', from)
    .where('log_index', '<', to)
    .orderBy('log_index')
    .limit(PAGE)
    .execute();
}

/** What is wrong with an entry, and before it: the entry `expected` should be next. */
function entryFaults(entry: Entry, expected: number): readonly string[] {
  const {log_index: index, leaf, body, salt, deleted_at} = entry;
  const missing = index > expected ? [`Entry ${expected} is missing: entry ${index} follows.`] : [];
  const name = nameOf(entry);
  if (body === null || salt === null)
    return deleted_at === null ? [...missing, `${name} has no content, and was not deleted.`] : missing;
  const isAltered = toHex(commitmentLeaf(fromHex(salt), body)) !== leaf;
  return isAltered ? [...missing, `${name} was altered.`] : missing;
}

/** Names the entries that were emptied, although nothing says who did it. */
async function unexplainedFaults(
  entries: readonly Entry[],
  find: FindUnexplained = () => Promise.resolve([]),
): Promise<readonly string[]> {
  const emptied = entries.flatMap(({body, deleted_at, ...entry}) =>
    body === null && deleted_at !== null ? [{...entry, deleted_at}] : [],
  );
  const unexplained = await find(emptied);
  return emptied
    .filter((entry) => unexplained.includes(entry))
    .map((entry) => `${nameOf(entry)} was emptied, and nothing explains it: ${NO_RECORD}`);
}

const NO_RECORD =
  'no entry of the audit trail, no request of a visitor, and its retention period was not over.';

function nameOf({log_index, reference}: Pick<Entry, 'log_index' | 'reference'>): string {
  return `Entry ${log_index} (receipt ${reference.toUpperCase()})`;
}

async function nodeFaults(db: Database, nodes: readonly TreeNode[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const {level, index, hash} of nodes) {
    const row = await db
      .selectFrom('log_nodes')
      .select('hash')
      .where('level', '=', level)
      .where('node_index', '=', index)
      .executeTakeFirst();
    if (row?.hash !== toHex(hash)) faults.push(`Node ${index} of level ${level} was altered.`);
  }
  return faults;
}

function checkpointFaults(tree: Frontier, roots: ReadonlyMap<number, string>): readonly string[] {
  const root = roots.get(tree.size);
  const isRight = root === undefined || root === toHex(rootHash(tree));
  return isRight ? [] : [`The checkpoint of ${tree.size} entries has another root.`];
}
