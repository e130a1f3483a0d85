import {addMonths, type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import type {Database, ReceiptTable} from '../database/tables.ts';
import {RECORD_MONTHS} from './purge-decisions.ts';

/** An entry of the log whose receipt has no content any more. */
export interface EmptiedReceipt extends Pick<ReceiptTable, 'id' | 'reason' | 'received_at' | 'retain_until'> {
  readonly deleted_at: string;
}

/** Finds which of the given receipts were emptied without a record of it. At most 500 at a time. */
export type FindUnexplained = (emptied: readonly EmptiedReceipt[]) => Promise<readonly EmptiedReceipt[]>;

/**
 * Compares emptied receipts with what the database says about erasing: the end of the retention period, the audit trail, and the
 * requests of visitors, which have the number of receipts that each has erased. Someone who empties a row with a database tool leaves
 * no such record. Give all receipts of a verification to one function: it counts them.
 */
export function erasureRecords(db: Database, today: CalendarDate): FindUnexplained {
  const oldest = addMonths(today, -RECORD_MONTHS);
  /** How many receipts a time of erasing can still explain. */
  const left = new Map<string, number>();
  return async (emptied) => {
    const unsure = emptied.filter((one) => !isOver(one) && !isOlderThan(one, oldest));
    if (unsure.length === 0) return [];
    const audited = await auditedIds(db, unsure);
    const rest = unsure.filter(({id}) => !audited.has(id));
    await readRequests(db, rest, left);
    return rest.filter(({reason, deleted_at}) => {
      const count = left.get(deleted_at) ?? 0;
      left.set(deleted_at, count - 1);
      return reason !== 'requested' || count <= 0;
    });
  };
}

/** Whether the daily deletion may have emptied a receipt: its last day was over. */
function isOver({reason, deleted_at, retain_until}: EmptiedReceipt): boolean {
  return reason === 'retention' && retain_until < londonDate(Date.parse(deleted_at));
}

/** Whether the records about an erasure have been deleted since, because their own period is over. */
function isOlderThan({deleted_at, received_at}: EmptiedReceipt, day: CalendarDate): boolean {
  return deleted_at < day && received_at <= deleted_at;
}

async function auditedIds(db: Database, emptied: readonly EmptiedReceipt[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('audit')
    .select('subject')
    .where('action', '=', 'receipt:erase')
    .where(
      'subject',
      'in',
      emptied.map(({id}) => id),
    )
    .execute();
  return new Set(rows.map(({subject}) => subject));
}

/** Reads how many receipts were erased at the times of these, where that is not known yet. */
async function readRequests(
  db: Database,
  emptied: readonly EmptiedReceipt[],
  left: Map<string, number>,
): Promise<void> {
  const times = [...new Set(emptied.map(({deleted_at}) => deleted_at))].filter((time) => !left.has(time));
  if (times.length === 0) return;
  const rows = await db
    .selectFrom('erasure_requests')
    .select('asked_at')
    .select(({fn}) => fn.sum<number | string>('erased').as('count'))
    .where('asked_at', 'in', times)
    .groupBy('asked_at')
    .execute();
  for (const {asked_at, count} of rows) left.set(asked_at, Number(count));
}
