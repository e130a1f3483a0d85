import type {Receipt} from '../../receipt/model.ts';
import type {SearchTermTable} from '../database/receipt-care-tables.ts';
import type {Database, ReceiptTable} from '../database/tables.ts';
import {addAnswerCounts, countedAs} from './answer-counts.ts';
import type {ReceiptCore} from './receipt-core.ts';
import {londonDay} from './retention.ts';
import {searchTerms} from './search-terms.ts';

/** A receipt and the columns of its row that it is found by. */
export interface IndexedReceipt extends Pick<ReceiptTable, 'log_index' | 'unproven' | 'received_at'> {
  readonly receipt: ReceiptCore;
}

/** How many rows one statement adds: SQLite takes 32,766 values at most (https://sqlite.org/limits.html#max_variable_number). */
const MAX_ROWS = 1000;

/** Adds what receipts are found by, and counts their answers, in the transaction that stores them. */
export async function indexReceipts(
  transaction: Database,
  receipts: readonly IndexedReceipt[],
): Promise<void> {
  const rows = receipts.flatMap(termRows);
  for (let from = 0; from < rows.length; from += MAX_ROWS)
    await transaction
      .insertInto('search_terms')
      .values(rows.slice(from, from + MAX_ROWS))
      .execute();
  const answers = receipts.map(({receipt, received_at}) => {
    const answer = countedAs(receipt);
    return answer && {...answer, day: londonDay(Date.parse(received_at)), source: 'receipts' as const};
  });
  await addAnswerCounts(
    transaction,
    answers.filter((answer) => answer !== undefined),
  );
}

function termRows({receipt, log_index, unproven, received_at}: IndexedReceipt): readonly SearchTermTable[] {
  const row = {unproven: unproven === '' ? 0 : 1, received_at, log_index};
  return searchTerms(receipt).map((term) => ({...term, ...row}));
}

/** How many receipts are read at a time. */
const PAGE = 500;

/** Does the same for all receipts that are stored already. Only for a migration: it counts every answer. */
export async function indexStoredReceipts(db: Database): Promise<void> {
  for (let next = 0; ;) {
    const rows = await db
      .selectFrom('receipts')
      .select(['log_index', 'unproven', 'received_at', 'body'])
      .where('log_index', '>=', next)
      .orderBy('log_index')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    await indexReceipts(
      db,
      rows.flatMap(({body, ...row}) =>
        body === null ? [] : [{...row, receipt: JSON.parse(body) as Receipt}],
      ),
    );
    next = last.log_index + 1;
  }
}
