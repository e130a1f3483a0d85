import {DatabaseSync} from 'node:sqlite';

/** A row of a receipt with content. */
export interface StoredRow {
  readonly id: string;
  /** Names of what was never registered, separated by spaces. */
  readonly unproven: string;
}

/** The receipts in a SQLite file that still have content, newest first. */
export function storedReceipts(database: string): readonly StoredRow[] {
  const file = new DatabaseSync(database, {readOnly: true});
  const rows = file
    .prepare('SELECT id, unproven FROM receipts WHERE body IS NOT NULL ORDER BY log_index DESC')
    .all();
  file.close();
  return rows.map(({id, unproven}) => ({id: String(id), unproven: String(unproven)}));
}
