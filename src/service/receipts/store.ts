import {setImmediate} from 'node:timers/promises';
import {londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Receipt} from '../../receipt/model.ts';
import {toHex} from '../database/hex.ts';
import type {Database, DeletionReason, ReceiptTable} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {commitmentLeaf, createSalt} from '../log/commitment.ts';
import {appendToLog, lockLog} from '../log/log-store.ts';
import {retainUntil, type RetentionPeriod} from './retention.ts';
import {shortenEarlier} from './shorten-earlier.ts';

/** A valid receipt that is to be stored. */
export interface NewReceipt {
  readonly receipt: Receipt;
  /** Its canonical JSON. */
  readonly body: string;
  /** The signature of the service: a compact JWS. */
  readonly jws: string;
  /** Members of `evidence` whose hashes were never registered. */
  readonly unproven: readonly string[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** A receipt as it is stored. */
export interface StoredReceipt {
  readonly receipt: Receipt;
  /** Its canonical JSON. */
  readonly body: string;
  readonly jws: string;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}

/**
 * The result of adding a receipt: `stored`; `already-stored`, the same content is there; `conflict`, other content is stored
 * under its id; `deleted`, it was deleted earlier.
 */
export type AddResult =
  | {readonly status: 'stored'; readonly jws: string}
  | {readonly status: 'already-stored'; readonly jws: string}
  | {readonly status: 'conflict'}
  | {readonly status: 'deleted'};

/** The organisation's receipts. Times are milliseconds since 1970. */
export interface ReceiptStore {
  /** Stores receipts, and their places in the log, in one transaction. Resolves with one result for each, in order. */
  add(receipts: readonly NewReceipt[]): Promise<readonly AddResult[]>;
  /** The newest receipts, newest first. */
  list(limit: number): Promise<readonly StoredReceipt[]>;
  get(id: string): Promise<StoredReceipt | 'deleted' | undefined>;
  /** Deletes the content and its salt. Resolves with whether the id is known. */
  remove(id: string, now: number): Promise<boolean>;
  /** Deletes the receipts whose retention period is over. Resolves with how many. It can be interrupted and started again. */
  purgeExpired(now: number): Promise<number>;
}

type Existing = Pick<ReceiptTable, 'id' | 'body' | 'jws'>;

/** How many receipts one transaction of the purge deletes, so that others do not wait long. */
const PURGE_BATCH = 500;

/** The receipts in `db`, each kept for `period` after its consents have ended. */
export function createReceiptStore(db: Database, period: RetentionPeriod): ReceiptStore {
  return {
    add: (receipts) => transact(db, (transaction) => addAll(transaction, receipts, period)),
    async list(limit) {
      const rows = await selectContent(db).orderBy('log_index', 'desc').limit(limit).execute();
      return rows.flatMap((row) => toStored(row) ?? []);
    },
    async get(id) {
      const row = await db.selectFrom('receipts').selectAll().where('id', '=', id).executeTakeFirst();
      return row && (toStored(row) ?? 'deleted');
    },
    async remove(id, now) {
      const row = await db.selectFrom('receipts').select('id').where('id', '=', id).executeTakeFirst();
      if (row) await empty(db, [id], 'requested', now);
      return row !== undefined;
    },
    purgeExpired: (now) => purge(db, now),
  };
}

async function addAll(
  transaction: Database,
  receipts: readonly NewReceipt[],
  period: RetentionPeriod,
): Promise<readonly AddResult[]> {
  const log = await lockLog(transaction);
  const known = await existingReceipts(
    transaction,
    receipts.map(({receipt}) => receipt.consentReceiptID),
  );
  const rows: ReceiptTable[] = [];
  const results = receipts.map((added): AddResult => {
    const existing = known.get(added.receipt.consentReceiptID);
    if (existing) return existingResult(existing, added);
    const row = toRow(added, log.size + rows.length, period);
    // The same receipt can be in one batch twice.
    known.set(row.id, row);
    rows.push(row);
    return {status: 'stored', jws: added.jws};
  });
  if (rows.length === 0) return results;
  await transaction.insertInto('receipts').values(rows).execute();
  await shortenEarlier(
    transaction,
    receipts.filter((_, index) => results[index]?.status === 'stored'),
    period,
  );
  await appendToLog(
    transaction,
    log,
    rows.map(({leaf}) => leaf),
  );
  return results;
}

async function existingReceipts(db: Database, ids: readonly string[]): Promise<Map<string, Existing>> {
  const rows = await db.selectFrom('receipts').select(['id', 'body', 'jws']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function existingResult({body, jws}: Existing, added: NewReceipt): AddResult {
  if (body === null || jws === null) return {status: 'deleted'};
  return body === added.body ? {status: 'already-stored', jws} : {status: 'conflict'};
}

function toRow(added: NewReceipt, index: number, period: RetentionPeriod): ReceiptTable {
  const {receipt, body, jws, unproven, receivedAt} = added;
  const salt = createSalt();
  return {
    id: receipt.consentReceiptID,
    reference: receipt.consentReceiptID.slice(0, 8),
    log_index: index,
    leaf: toHex(commitmentLeaf(salt, body)),
    principal: receipt.piiPrincipalId,
    body,
    salt: toHex(salt),
    jws,
    unproven: unproven.join(' '),
    received_at: isoMilliseconds(receivedAt),
    retain_until: retainUntil({receipt, receivedAt}, period),
    deleted_at: null,
    reason: null,
  };
}

function selectContent(db: Database) {
  return db.selectFrom('receipts').selectAll().where('body', 'is not', null);
}

async function purge(db: Database, now: number): Promise<number> {
  let deleted = 0;
  for (;;) {
    const rows = await selectContent(db)
      .clearSelect()
      .select('id')
      .where('retain_until', '<', londonDate(now))
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .limit(PURGE_BATCH)
      .execute();
    if (rows.length === 0) return deleted;
    await empty(
      db,
      rows.map(({id}) => id),
      'retention',
      now,
    );
    deleted += rows.length;
    // SQLite answers at once, so nothing else would get its turn.
    await setImmediate();
  }
}

/** Deletes the content of receipts. The first time and reason stay. */
async function empty(
  db: Database,
  ids: readonly string[],
  reason: DeletionReason,
  now: number,
): Promise<void> {
  const nothing = {body: null, salt: null, jws: null, principal: null};
  await transact(db, (transaction) =>
    transaction
      .updateTable('receipts')
      .set({...nothing, deleted_at: isoMilliseconds(now), reason})
      .where('id', 'in', ids)
      .where('deleted_at', 'is', null)
      .execute(),
  );
}

function toStored({body, jws, received_at}: ReceiptTable): StoredReceipt | undefined {
  if (body === null || jws === null) return undefined;
  return {receipt: JSON.parse(body) as Receipt, body, jws, receivedAt: received_at};
}
