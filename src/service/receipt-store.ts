import {randomBytes} from 'node:crypto';
import type {DatabaseSync, SQLOutputValue} from 'node:sqlite';
import {canonicalJson} from '../receipt/canonical-json.ts';
import type {Receipt} from '../receipt/receipt.ts';
import {londonDate} from '../rights/london-date.ts';
import {receiptStatements, type ReceiptStatements} from './receipt-statements.ts';
import {retainUntil, sixYearsAfter} from './retain-until.ts';
import {saltedLeaf} from './salted-leaf.ts';

/** What became of a receipt that was handed in: stored now, held already, another content under its id, or deleted earlier. */
export type Added = 'stored' | 'held' | 'differs' | 'deleted';

/** A receipt and when it came in. */
export interface HeldReceipt {
  readonly receipt: Receipt;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
}

/** The organisation's receipts. Times are milliseconds since 1970. */
export interface ReceiptStore {
  add(receipt: Receipt, now: number): Added;
  /** Newest first. */
  list(most: number): readonly HeldReceipt[];
  get(id: string): HeldReceipt | 'deleted' | undefined;
  /** Deletes the content and its salt. Returns whether the id was known. */
  remove(id: string, now: number): boolean;
  /** Deletes what has been kept long enough. Returns how many receipts that were. */
  purgeExpired(now: number): number;
}

type Row = Record<string, SQLOutputValue>;

const toHeld = ({body, received_at}: Row): HeldReceipt => ({
  receipt: JSON.parse(String(body)) as Receipt,
  receivedAt: String(received_at),
});

const standingOf = (row: Row | undefined, body: string): Added | undefined => {
  if (!row) return undefined;
  if (row['deleted_at'] !== null) return 'deleted';
  return row['body'] === body ? 'held' : 'differs';
};

const isoTime = (now: number): string => new Date(now).toISOString();

const insert = (statements: ReceiptStatements, receipt: Receipt, body: string, now: number): void => {
  const {consentReceiptID: id, piiPrincipalId: principal, record, chain} = receipt;
  const salt = randomBytes(32);
  const leaf = saltedLeaf(salt, body);
  const until = retainUntil(receipt);
  statements.insert.run(id, record.recordId, principal, body, salt, leaf, isoTime(now), until);
  const replaced = sixYearsAfter(receipt.consentTimestamp * 1000);
  if (chain) statements.replace.run(replaced, chain.prevReceipt, principal);
};

/** The receipts of `database`. */
export const createReceiptStore = (database: DatabaseSync): ReceiptStore => {
  const statements = receiptStatements(database);
  return {
    add(receipt, now) {
      const body = canonicalJson(receipt);
      const standing = standingOf(statements.find.get(receipt.consentReceiptID), body);
      if (!standing) insert(statements, receipt, body, now);
      return standing ?? 'stored';
    },
    list: (most) => statements.newest.all(most).map(toHeld),
    get(id) {
      const row = statements.find.get(id);
      if (!row) return undefined;
      return row['deleted_at'] === null ? toHeld(row) : 'deleted';
    },
    remove: (id, now) => Number(statements.empty.run(isoTime(now), id).changes) > 0,
    purgeExpired: (now) => Number(statements.purge.run(isoTime(now), londonDate(now)).changes),
  };
};
