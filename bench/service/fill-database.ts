import {randomBytes, randomUUID} from 'node:crypto';
import {isoMilliseconds} from '../../src/platform/pure/time.ts';
import {toHex} from '../../src/service/database/hex.ts';
import {openDatabase} from '../../src/service/database/open-database.ts';
import type {Database, ReceiptTable} from '../../src/service/database/tables.ts';
import {transact} from '../../src/service/database/transact.ts';
import {commitmentLeaf, createSalt} from '../../src/service/log/commitment.ts';
import {appendToLog, lockLog} from '../../src/service/log/log-store.ts';

/** How many rows one transaction adds. SQLite takes 32,766 values at most in a statement. */
const GROUP = 1000;

/**
 * Adds rows until a database has `count` receipts. Their content is shorter than that of receipts, so that millions fit on a disk. Their
 * columns, their search terms and their entries in the log are like those of receipts. Resolves with some of their ids.
 */
export async function fillDatabase(address: string, count: number): Promise<readonly string[]> {
  const db = await openDatabase(address);
  try {
    const ids: string[] = [];
    for (let size = 0; size < count;) {
      const rows = await transact(db, (transaction) => addGroup(transaction, count));
      size = (rows.at(-1)?.log_index ?? count) + 1;
      ids.push(...rows.slice(0, 10).map(({id}) => id));
    }
    return ids;
  } finally {
    await db.destroy();
  }
}

async function addGroup(transaction: Database, count: number): Promise<readonly ReceiptTable[]> {
  const log = await lockLog(transaction);
  const length = Math.min(GROUP, count - log.size);
  if (length <= 0) return [];
  const rows = Array.from({length}, (_, index) => rowAt(log.size + index));
  await transaction.insertInto('receipts').values(rows).execute();
  await transaction
    .insertInto('search_terms')
    .values(
      rows.flatMap(({received_at, log_index}) =>
        ['', 'analytics', 'marketing'].map((purpose) => ({
          ...{purpose, status: 'given', unproven: 0},
          ...{received_at, log_index},
        })),
      ),
    )
    .execute();
  await appendToLog(
    transaction,
    log,
    rows.map(({leaf}) => leaf),
  );
  return rows;
}

function rowAt(index: number): ReceiptTable {
  const [id, salt] = [randomUUID(), createSalt()];
  const body = JSON.stringify({noise: randomBytes(450).toString('hex')});
  return {
    id,
    reference: id.slice(0, 8),
    log_index: index,
    leaf: toHex(commitmentLeaf(salt, body)),
    principal: `urn:uuid:${randomUUID()}`,
    body,
    salt: toHex(salt),
    jws: randomBytes(450).toString('base64url'),
    unproven: '',
    received_at: isoMilliseconds(Date.UTC(2026, 0, 1) + index * 1000),
    retain_until: '2099-01-01',
    deleted_at: null,
    reason: null,
  };
}
