import type {Metrics} from '../../http/metrics.ts';
import {ProblemError} from '../../http/problem.ts';
import type {Database, ReceiptTable} from '../../database/tables.ts';
import type {NoteErasures} from '../../receipts/erase.ts';
import type {RegisterFolder} from '../../receipts/register-folder.ts';
import type {RetentionPeriod} from '../../receipts/retention.ts';
import type {Keys} from '../../signing/key-store.ts';
import {isUuid} from '../../uuid.ts';
import type {AuditTrail} from '../audit.ts';

/** The options of the pages about receipts. */
export interface ReceiptPagesOptions {
  readonly db: Database;
  readonly audit: AuditTrail;
  /** Milliseconds since 1970. */
  now(): number;
  readonly keys: Keys;
  /** What the organisation has registered, if anything. */
  readonly registered: RegisterFolder | undefined;
  /** How long receipts are kept after the end of their consents, unless something else was decided about a visitor. */
  readonly retention: RetentionPeriod;
  readonly noteErasures: NoteErasures;
  readonly metrics: Pick<Metrics, 'deleted'>;
  /** Whether `POST /counts` takes refusals. */
  readonly hasCounter: boolean;
}

/** A route below the page of a receipt. */
export interface ReceiptRoute {
  Params: {readonly id: string};
}

/**
 * Where the register shows a receipt: by its id, or by its place in the log on pages for readers, because the whole id is enough to
 * delete a receipt.
 */
export function receiptPath(id: string | number, page = ''): string {
  return `/register/receipts/${id}${page && `/${page}`}`;
}

const PLACE = /^\d{1,15}$/;

/** The row of a receipt, also of one that was erased. Rejects with a problem when there is none. */
export async function readReceiptRow(db: Database, id: string): Promise<ReceiptTable> {
  const all = db.selectFrom('receipts').selectAll();
  const query = isUuid(id)
    ? all.where('id', '=', id)
    : PLACE.test(id)
      ? all.where('log_index', '=', Number(id))
      : undefined;
  const row = await query?.executeTakeFirst();
  if (!row)
    throw new ProblemError('not-found', 'There is no receipt with this id. Search for it by its reference.');
  return row;
}

/** The link from a page about a receipt back to that receipt. */
export function backToReceipt(id: string): {readonly path: string; readonly label: string} {
  return {path: receiptPath(id), label: `Receipt ${id.slice(0, 8).toUpperCase()}`};
}
