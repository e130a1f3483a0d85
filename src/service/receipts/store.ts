import {sql} from 'kysely';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Receipt} from '../../receipt/model.ts';
import {toHex} from '../database/hex.ts';
import type {Database, ReceiptTable} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {commitmentLeaf, createSalt} from '../log/commitment.ts';
import {appendToLog, lockLog} from '../log/log-store.ts';
import {indexReceipts} from './index-receipts.ts';
import type {ReceiptCore} from './receipt-core.ts';
import {retainUntil, type RetentionPeriod} from './retention.ts';
import {shortenEarlier} from './shorten-earlier.ts';
import {type PeriodOf, visitorPeriods} from './visitor-retention.ts';

/** A valid receipt that is to be stored. */
export interface NewReceipt {
  readonly receipt: ReceiptCore;
  /** Its canonical JSON in UTF-8. */
  readonly body: Uint8Array;
  /** The signature of the service: a compact JWS. */
  readonly jws: string;
  /** Members of `evidence` whose hashes were never registered. */
  readonly unproven: readonly string[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** The text of a receipt as it is stored, and its signature. */
export interface StoredText {
  /** Canonical JSON of the receipt. */
  readonly body: string;
  readonly jws: string;
}

/** A receipt as it is stored. */
export interface StoredReceipt extends StoredText {
  readonly receipt: Receipt;
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
  get(id: string): Promise<StoredText | 'deleted' | undefined>;
}

/** The content is in UTF-8, or as the database returns it. */
type Existing = Pick<ReceiptTable, 'jws'> & {readonly body: string | Uint8Array | null};

/** A row whose content is in UTF-8. */
type NewRow = Omit<ReceiptTable, 'body'> & {readonly body: Uint8Array};

/** The receipts in `db`, each kept for `period` after its consents have ended. */
export function createReceiptStore(db: Database, period: RetentionPeriod): ReceiptStore {
  return {
    add: (receipts) => transact(db, (transaction) => addAll(transaction, receipts, period)),
    async get(id) {
      const row = await db
        .selectFrom('receipts')
        .select(['body', 'jws'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && (storedText(row) ?? 'deleted');
    },
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
  const periodOf = await visitorPeriods(transaction, continuedChains(receipts), period);
  const stored: {readonly row: NewRow; readonly receipt: ReceiptCore}[] = [];
  const results = receipts.map((added): AddResult => {
    const existing = known.get(added.receipt.consentReceiptID);
    if (existing) return existingResult(existing, added);
    const row = toRow(added, log.size + stored.length, periodOf);
    // The same receipt can be in one batch twice.
    known.set(row.id, row);
    stored.push({row, receipt: added.receipt});
    return {status: 'stored', jws: added.jws};
  });
  if (stored.length === 0) return results;
  const rows = stored.map(({row}) => row);
  await transaction.insertInto('receipts').values(rows.map(asText)).execute();
  await indexReceipts(
    transaction,
    stored.map(({row, receipt}) => ({...row, receipt})),
  );
  await shortenEarlier(
    transaction,
    receipts.filter((_, index) => results[index]?.status === 'stored'),
    periodOf,
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
  return Buffer.from(body).equals(added.body) ? {status: 'already-stored', jws} : {status: 'conflict'};
}

/** The visitors who have earlier receipts: nothing was decided about the others. */
function continuedChains(receipts: readonly NewReceipt[]): readonly string[] {
  return receipts.filter(({receipt}) => receipt.chain).map(({receipt}) => receipt.piiPrincipalId);
}

/** Both databases take a text in UTF-8 as it is. From a string, it would be encoded for each of them. */
function asText({body, ...row}: NewRow) {
  return {...row, body: sql<string>`cast(${body} as text)`};
}

function toRow(added: NewReceipt, index: number, periodOf: PeriodOf): NewRow {
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
    retain_until: retainUntil({receipt, receivedAt}, periodOf(receipt.piiPrincipalId)),
    deleted_at: null,
    reason: null,
  };
}

/** The receipt in a row; `undefined` when it was deleted. */
export function toStored(row: ReceiptTable): StoredReceipt | undefined {
  const text = storedText(row);
  return text && {...text, receipt: JSON.parse(text.body) as Receipt, receivedAt: row.received_at};
}

function storedText({body, jws}: Pick<ReceiptTable, 'body' | 'jws'>): StoredText | undefined {
  return body === null || jws === null ? undefined : {body, jws};
}
