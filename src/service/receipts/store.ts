import {createHash, createHmac, randomBytes} from 'node:crypto';
import type {DatabaseSync, SQLOutputValue, StatementSync} from 'node:sqlite';
import {londonDate} from '../../platform/pure/calendar.ts';
import {canonicalJson} from '../../platform/pure/canonical-json.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Receipt} from '../../receipt/model.ts';
import {retainUntil, type RetentionPeriod} from './retention.ts';

/**
 * The result of adding a receipt: `stored`; `already-stored`, the same content is there; `conflict`, other content is stored
 * under its id; `deleted`, it was deleted earlier.
 */
export type AddResult = 'stored' | 'already-stored' | 'conflict' | 'deleted';

/** A receipt and when it was received. */
export interface StoredReceipt {
  readonly receipt: Receipt;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}

/** The organisation's receipts. Times are milliseconds since 1970. */
export interface ReceiptStore {
  add(receipt: Receipt, now: number): AddResult;
  /** The newest receipts, newest first. */
  list(limit: number): readonly StoredReceipt[];
  get(id: string): StoredReceipt | 'deleted' | undefined;
  /** Deletes the content and its salt. Returns whether the id is known. */
  remove(id: string, now: number): boolean;
  /** Deletes the receipts whose retention period is over. Returns how many. */
  purgeExpired(now: number): number;
}

interface ReceiptStatements {
  readonly find: StatementSync;
  readonly insert: StatementSync;
  /** The earlier receipts of a visitor. */
  readonly earlier: StatementSync;
  /** Shortens the retention of a receipt. */
  readonly shorten: StatementSync;
  readonly newest: StatementSync;
  readonly empty: StatementSync;
  readonly purge: StatementSync;
}

type Row = Record<string, SQLOutputValue>;

/** Assignments that delete the content of a receipt. */
const EMPTY = 'body = NULL, salt = NULL, record_id = NULL, principal = NULL';

/** The receipts in `database`, each kept for `period` after its consents have ended. */
export function createReceiptStore(database: DatabaseSync, period: RetentionPeriod): ReceiptStore {
  const statements = receiptStatements(database);
  return {
    add(receipt, now) {
      const body = canonicalJson(receipt);
      const existing = existingStatus(statements.find.get(receipt.consentReceiptID), body);
      if (!existing) insert(statements, period, receipt, now);
      return existing ?? 'stored';
    },
    list: (limit) => statements.newest.all(limit).map(toStoredReceipt),
    get(id) {
      const row = statements.find.get(id);
      if (!row) return undefined;
      return row['deleted_at'] === null ? toStoredReceipt(row) : 'deleted';
    },
    remove: (id, now) => Number(statements.empty.run(isoMilliseconds(now), id).changes) > 0,
    purgeExpired: (now) => Number(statements.purge.run(isoMilliseconds(now), londonDate(now)).changes),
  };
}

/** The prepared statements. Values are always bound, never part of the text. */
function receiptStatements(database: DatabaseSync): ReceiptStatements {
  return {
    find: database.prepare('SELECT body, received_at, deleted_at FROM receipts WHERE id = ?'),
    insert: database.prepare(
      `INSERT INTO receipts (id, record_id, principal, body, salt, commitment, received_at, retain_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    earlier: database.prepare('SELECT id, body FROM receipts WHERE principal = ? AND id <> ?'),
    shorten: database.prepare('UPDATE receipts SET retain_until = MIN(retain_until, ?) WHERE id = ?'),
    newest: database.prepare(
      `SELECT body, received_at, deleted_at FROM receipts WHERE body IS NOT NULL
     ORDER BY received_at DESC, rowid DESC LIMIT ?`,
    ),
    empty: database.prepare(
      `UPDATE receipts SET ${EMPTY}, deleted_at = COALESCE(deleted_at, ?), reason = COALESCE(reason, 'requested')
     WHERE id = ?`,
    ),
    purge: database.prepare(
      `UPDATE receipts SET ${EMPTY}, deleted_at = ?, reason = 'retention'
     WHERE body IS NOT NULL AND retain_until <= ?`,
    ),
  };
}

function existingStatus(row: Row | undefined, body: string): AddResult | undefined {
  if (!row) return undefined;
  if (row['deleted_at'] !== null) return 'deleted';
  return row['body'] === body ? 'already-stored' : 'conflict';
}

function insert(statements: ReceiptStatements, period: RetentionPeriod, receipt: Receipt, now: number): void {
  const {consentReceiptID: id, piiPrincipalId: principal, record, chain} = receipt;
  const body = canonicalJson(receipt);
  const salt = randomBytes(32);
  const commitment = receiptCommitment(salt, body);
  const until = retainUntil(receipt, period);
  statements.insert.run(id, record.recordId, principal, body, salt, commitment, isoMilliseconds(now), until);
  if (chain) shortenEarlier(statements, period, receipt);
}

/** What a receipt says about consents of the same visitor can end the retention of the receipts that gave them. */
function shortenEarlier(
  {earlier, shorten}: ReceiptStatements,
  period: RetentionPeriod,
  newest: Receipt,
): void {
  for (const {id, body} of earlier.all(newest.piiPrincipalId, newest.consentReceiptID))
    shorten.run(retainUntil(JSON.parse(String(body)) as Receipt, period, newest), String(id));
}

/**
 * A commitment to a receipt that reveals nothing once its salt is deleted: SHA-256 over a zero byte and the HMAC of the
 * canonical JSON. The zero byte marks the leaf of a Merkle tree: https://www.rfc-editor.org/rfc/rfc9162#section-2.1.1
 */
function receiptCommitment(salt: Uint8Array, canonical: string): string {
  const keyedHash = createHmac('sha256', salt).update(canonical).digest();
  return createHash('sha256').update(Buffer.of(0)).update(keyedHash).digest('hex');
}

function toStoredReceipt({body, received_at}: Row): StoredReceipt {
  return {
    receipt: JSON.parse(String(body)) as Receipt,
    receivedAt: String(received_at),
  };
}
