import type {DatabaseSync, StatementSync} from 'node:sqlite';

/** Everything that is asked of the table of receipts. */
export interface ReceiptStatements {
  readonly find: StatementSync;
  readonly insert: StatementSync;
  /** A replaced receipt has ended; only one of the same visitor can be replaced. */
  readonly replace: StatementSync;
  readonly newest: StatementSync;
  readonly empty: StatementSync;
  readonly purge: StatementSync;
}

const EMPTY = 'body = NULL, salt = NULL, record_id = NULL, principal = NULL';

/** The prepared statements. Values are always bound, never written into the text. */
export const receiptStatements = (database: DatabaseSync): ReceiptStatements => ({
  find: database.prepare('SELECT body, received_at, deleted_at FROM receipts WHERE id = ?'),
  insert: database.prepare(
    `INSERT INTO receipts (id, record_id, principal, body, salt, leaf, received_at, retain_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  replace: database.prepare(
    'UPDATE receipts SET retain_until = MIN(retain_until, ?) WHERE id = ? AND principal = ?',
  ),
  newest: database.prepare(
    `SELECT body, received_at, deleted_at FROM receipts WHERE body IS NOT NULL
     ORDER BY received_at DESC, rowid DESC LIMIT ?`,
  ),
  empty: database.prepare(
    `UPDATE receipts SET ${EMPTY}, deleted_at = COALESCE(deleted_at, ?), reason = COALESCE(reason, 'asked')
     WHERE id = ?`,
  ),
  purge: database.prepare(
    `UPDATE receipts SET ${EMPTY}, deleted_at = ?, reason = 'retention'
     WHERE body IS NOT NULL AND retain_until <= ?`,
  ),
});
