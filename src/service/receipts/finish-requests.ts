import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';

/** The person and the reason of an erasure that finishes open requests. */
export interface Finishing {
  /** A name; `null` when it was the visitor, or the daily deletion. */
  readonly by: string | null;
  readonly decision: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Decides the open requests of visitors of which nothing is left, because it was erased in another way. To be called in the transaction
 * that has erased something.
 */
export async function finishRequests(transaction: Database, {by, decision, now}: Finishing): Promise<void> {
  await transaction
    .updateTable('erasure_requests')
    .set({state: 'done', decision, decided_at: isoMilliseconds(now), decided_by: by, principal: null})
    .set((eb) => ({erased: eb('erased', '+', eb.ref('held')), held: 0}))
    .where('state', '=', 'open')
    .where((eb) => {
      const content = eb.selectFrom('receipts').select('receipts.id').where('receipts.body', 'is not', null);
      // A condition of its own for each scope: both then have an index.
      const named = content.whereRef('receipts.id', '=', 'erasure_requests.receipt');
      const ofVisitor = content.whereRef('receipts.principal', '=', 'erasure_requests.principal');
      return eb.and([eb.not(eb.exists(named)), eb.not(eb.exists(ofVisitor))]);
    })
    .execute();
}
