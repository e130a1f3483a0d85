import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Receipt} from '../../receipt/model.ts';
import type {VisitorRetentionTable} from '../database/receipt-care-tables.ts';
import type {Database, ReceiptTable} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {lockLog} from '../log/log-store.ts';
import {forgetVisitors} from './forget-visitors.ts';
import type {Acting} from './holds.ts';
import {type ReceivedReceipt, retainUntil, type RetentionPeriod} from './retention.ts';

/** How long the receipts of a visitor are kept after the end of their consents. */
export type PeriodOf = (principal: string) => RetentionPeriod;

/** The periods of visitors: `usual`, unless an officer has set another one. */
export async function visitorPeriods(
  db: Database,
  principals: readonly string[],
  usual: RetentionPeriod,
): Promise<PeriodOf> {
  if (principals.length === 0) return () => usual;
  const rows = await db
    .selectFrom('visitor_retention')
    .select(['principal', 'months'])
    .where('principal', 'in', principals)
    .execute();
  const months = new Map(rows.map((row) => [row.principal, row.months]));
  return (principal) => {
    const own = months.get(principal);
    return own === undefined ? usual : {months: own, days: 0};
  };
}

/** The period that an officer has set for a visitor. */
export async function visitorRetention(
  db: Database,
  principal: string,
): Promise<VisitorRetentionTable | undefined> {
  return db.selectFrom('visitor_retention').selectAll().where('principal', '=', principal).executeTakeFirst();
}

/** A period for one visitor; without `months`, that of the configuration again. */
export interface NewRetention {
  readonly principal: string;
  readonly months: number | undefined;
  readonly reason: string;
}

/** Sets how long all receipts of a visitor are kept, also those that are still to come, and computes their last days again. */
export function setVisitorRetention(
  db: Database,
  {principal, months, reason}: NewRetention,
  usual: RetentionPeriod,
  {by, now}: Acting,
): Promise<void> {
  return transact(db, async (transaction) => {
    await lockLog(transaction);
    await transaction.deleteFrom('visitor_retention').where('principal', '=', principal).execute();
    if (months !== undefined)
      await transaction
        .insertInto('visitor_retention')
        .values({principal, months, reason, set_at: isoMilliseconds(now), set_by: by})
        .execute();
    const period = months === undefined ? usual : {months, days: 0};
    await retainAgain(transaction, await receiptsOf(transaction, principal), period);
    // The last receipt may have been erased meanwhile.
    await forgetVisitors(transaction, [principal]);
  });
}

/** A receipt in the order in which the service has received them. */
export async function receiptsOf(
  db: Database,
  principal: string,
): Promise<readonly (ReceivedReceipt & {readonly row: ReceiptTable})[]> {
  const rows = await db
    .selectFrom('receipts')
    .selectAll()
    .where('principal', '=', principal)
    .orderBy('received_at')
    .orderBy('log_index')
    .execute();
  return rows.flatMap((row) =>
    row.body === null
      ? []
      : [{row, receipt: JSON.parse(row.body) as Receipt, receivedAt: Date.parse(row.received_at)}],
  );
}

/** How many later receipts can end the use of one. A browser keeps twenty. */
const MAX_LATER = 100;

async function retainAgain(
  transaction: Database,
  receipts: readonly ReceivedReceipt[],
  period: RetentionPeriod,
): Promise<void> {
  for (const [index, received] of receipts.entries()) {
    const later = receipts.slice(index, index + MAX_LATER);
    const days = later.map((newest) => retainUntil(received, period, newest));
    await transaction
      .updateTable('receipts')
      .set({retain_until: days.sort()[0] ?? retainUntil(received, period)})
      .where('id', '=', received.receipt.consentReceiptID)
      .execute();
  }
}
