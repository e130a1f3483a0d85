import {randomUUID} from 'node:crypto';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {ErasureRequestTable} from '../database/receipt-care-tables.ts';
import type {Database} from '../database/tables.ts';
import {erase, type Erased, type EraseScope, type NoteErasures} from './erase.ts';
import type {Acting} from './holds.ts';

/**
 * Erases what a visitor asks for, and notes that they did. What is held for a legal claim stays, and the request stays open until an
 * officer has decided (UK GDPR Art 17(3)(e)). Resolves with `undefined` when the id is not known.
 */
export function eraseForVisitor(
  db: Database,
  asked: {readonly receipt: string; readonly scope: EraseScope; readonly now: number},
  note: NoteErasures,
): Promise<Erased | undefined> {
  const {receipt, scope, now} = asked;
  return erase(db, {...asked, reason: 'requested'}, note, async (transaction, {erased, held}) => {
    // Asking twice changes nothing.
    if (erased.length === 0 && (held === 0 || (await hasOpen(transaction, receipt, scope)))) return;
    await transaction
      .insertInto('erasure_requests')
      .values({
        id: randomUUID(),
        receipt,
        scope,
        asked_at: isoMilliseconds(now),
        erased: erased.length,
        held,
        state: held > 0 ? 'open' : 'done',
        decided_at: null,
        decided_by: null,
        decision: null,
      })
      .execute();
  });
}

async function hasOpen(db: Database, receipt: string, scope: EraseScope): Promise<boolean> {
  const row = await db
    .selectFrom('erasure_requests')
    .select('id')
    .where('state', '=', 'open')
    .where('receipt', '=', receipt)
    .where('scope', '=', scope)
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest requests of visitors, newest first: the open ones, or all others. */
export function listErasureRequests(
  db: Database,
  isOpen: boolean,
  limit: number,
): Promise<readonly ErasureRequestTable[]> {
  return db
    .selectFrom('erasure_requests')
    .selectAll()
    .where('state', 'in', isOpen ? ['open'] : ['done', 'refused'])
    .orderBy('asked_at', 'desc')
    .limit(limit)
    .execute();
}

export function erasureRequest(db: Database, id: string): Promise<ErasureRequestTable | undefined> {
  return db.selectFrom('erasure_requests').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Notes what an officer has decided about an open request. */
export async function decideRequest(
  db: Database,
  id: string,
  {state, decision}: {readonly state: 'done' | 'refused'; readonly decision: string},
  {by, now}: Acting,
): Promise<void> {
  await db
    .updateTable('erasure_requests')
    .set({state, decision, decided_at: isoMilliseconds(now), decided_by: by})
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}
