import {sql} from 'kysely';
import type {Receipt} from '../../receipt/model.ts';
import type {Database} from '../database/tables.ts';
import {type ReceivedReceipt, retainUntil} from './retention.ts';
import type {PeriodOf} from './visitor-retention.ts';

/**
 * How many receipts of a visitor are looked at, newest first. A browser keeps twenty; a sender of more under one id must not make
 * each further receipt slower.
 */
const MAX_EARLIER = 100;

/**
 * Shortens the retention of the earlier receipts of the same visitors: what a receipt says about their consents can end the use
 * that they were kept for. The first receipt of a visitor has no earlier ones.
 */
export async function shortenEarlier(
  transaction: Database,
  added: readonly ReceivedReceipt[],
  periodOf: PeriodOf,
): Promise<void> {
  const continued = added.filter(({receipt}) => receipt.chain);
  if (continued.length === 0) return;
  const earlier = await receiptsOfVisitors(
    transaction,
    continued.map(({receipt}) => receipt.piiPrincipalId),
  );
  for (const newest of continued)
    for (const received of earlier.get(newest.receipt.piiPrincipalId) ?? []) {
      const {consentReceiptID: id} = received.receipt;
      if (id === newest.receipt.consentReceiptID) continue;
      const until = retainUntil(received, periodOf(newest.receipt.piiPrincipalId), newest);
      await transaction
        .updateTable('receipts')
        .set({retain_until: until})
        .where('id', '=', id)
        .where('retain_until', '>', until)
        .execute();
    }
}

async function receiptsOfVisitors(
  db: Database,
  principals: readonly string[],
): Promise<ReadonlyMap<string, readonly ReceivedReceipt[]>> {
  const ranked = db
    .selectFrom('receipts')
    .select([
      'id',
      sql<number>`row_number() over (partition by principal order by received_at desc)`.as('rank'),
    ])
    .where('principal', 'in', principals)
    .as('ranked');
  const rows = await db
    .selectFrom(ranked)
    .innerJoin('receipts', 'receipts.id', 'ranked.id')
    .select(['receipts.body', 'receipts.received_at', 'receipts.principal'])
    .where('ranked.rank', '<=', MAX_EARLIER)
    .execute();
  const byVisitor = new Map<string, ReceivedReceipt[]>();
  for (const {body, received_at, principal} of rows) {
    if (body === null || principal === null) continue;
    const received = {receipt: JSON.parse(body) as Receipt, receivedAt: Date.parse(received_at)};
    byVisitor.set(principal, [...(byVisitor.get(principal) ?? []), received]);
  }
  return byVisitor;
}
