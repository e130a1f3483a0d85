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
  return erase(db, {...asked, reason: 'requested'}, note, async (transaction, {erased, held, principal}) => {
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
        principal: held > 0 && scope === 'visitor' ? principal : null,
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

/** Notes that an officer keeps what an open request is about, and why. */
export async function refuseErasure(
  db: Database,
  {id}: Pick<ErasureRequestTable, 'id'>,
  decision: string,
  {by, now}: Acting,
): Promise<void> {
  await db
    .updateTable('erasure_requests')
    .set({state: 'refused', decision, decided_at: isoMilliseconds(now), decided_by: by, principal: null})
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** The further changes when a request is granted. */
export interface Granting {
  readonly note: NoteErasures;
  /** Runs in the same transaction, when all was erased. */
  then(transaction: Database, erased: Erased): Promise<void>;
}

/**
 * Erases what an open request is about, and notes the decision of an officer. While a hold keeps a part, nothing is erased, and the
 * request stays open.
 */
export async function grantErasure(
  db: Database,
  {id, receipt, scope, principal}: ErasureRequestTable,
  {decision, by, now}: Acting & {readonly decision: string},
  {note, then}: Granting,
): Promise<Erased> {
  const erasing = {receipt, scope, principal, reason: 'requested', onlyWhole: true, now} as const;
  const erased = await erase(db, erasing, note, async (transaction, result) => {
    if (result.held > 0) return;
    await transaction
      .updateTable('erasure_requests')
      .set({
        state: 'done',
        decision,
        decided_at: isoMilliseconds(now),
        decided_by: by,
        held: 0,
        principal: null,
      })
      .set((eb) => ({erased: eb('erased', '+', result.erased.length)}))
      .where('id', '=', id)
      .where('state', '=', 'open')
      .execute();
    await then(transaction, result);
  });
  // The row of a receipt stays when it is erased.
  if (!erased) throw new Error(`The erasure ${id} names a receipt that is not in the database.`);
  return erased;
}
