import {londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database, DeletionReason} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {lockLog} from '../log/log-store.ts';
import {finishRequests} from './finish-requests.ts';
import {forgetVisitors} from './forget-visitors.ts';
import {isHeld} from './holds.ts';

/** One receipt, or all receipts of its visitor. */
export type EraseScope = 'receipt' | 'visitor';

/** The receipts to erase, and the reason. */
export interface Erasing {
  /** Id of a receipt. */
  readonly receipt: string;
  readonly scope: EraseScope;
  /** The visitor, if it is known from elsewhere: the receipt itself may have been erased before. */
  readonly principal?: string | null;
  readonly reason: DeletionReason;
  /** Whether nothing is erased when a hold keeps a part of it. */
  readonly onlyWhole?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What became of it. */
export interface Erased {
  /** Ids of the receipts that were erased now. What had been erased before is not among them. */
  readonly erased: readonly string[];
  /** How many receipts were left, because a hold keeps them. */
  readonly held: number;
  /** The visitor; `null` when that is not known any more. */
  readonly principal: string | null;
}

/** Notes ids outside of the database before they are erased: a backup that is restored later does not know about them. */
export type NoteErasures = (ids: readonly string[], now: number) => Promise<void>;

/**
 * Erases what is not held. The rows stay, with the hash of the leaf, so the log stays as it is. Resolves with `undefined` when the id is
 * not known. `then` runs in the same transaction.
 */
export function erase(
  db: Database,
  erasing: Erasing,
  note: NoteErasures,
  then: (transaction: Database, erased: Erased) => Promise<void> = () => Promise.resolve(),
): Promise<Erased | undefined> {
  const {reason, now, onlyWhole = false} = erasing;
  return transact(db, async (transaction) => {
    await lockLog(transaction);
    const found = await receiptsIn(transaction, erasing);
    if (!found) return undefined;
    const {receipts, principal} = found;
    const free = receipts.filter(({held}) => held === 0).map(({id}) => id);
    const held = receipts.length - free.length;
    const erased = onlyWhole && held > 0 ? [] : free;
    if (erased.length > 0) await note(erased, now);
    await emptyReceipts(transaction, erased, reason, now);
    const result = {erased, held, principal};
    await then(transaction, result);
    await finishRequests(transaction, {by: null, decision: NOTHING_LEFT, now});
    return result;
  });
}

/** Why a request of a visitor is finished when it was not decided by itself. */
const NOTHING_LEFT = 'Nothing of it is left.';

interface Found {
  readonly receipts: readonly {readonly id: string; readonly held: number}[];
  readonly principal: string | null;
}

/** The receipts that still have content; `undefined` when the id is not known. */
async function receiptsIn(
  db: Database,
  {receipt, scope, principal: given = null, now}: Erasing,
): Promise<Found | undefined> {
  const known = await db
    .selectFrom('receipts')
    .select(['id', 'principal'])
    .where('id', '=', receipt)
    .executeTakeFirst();
  if (!known) return undefined;
  const principal = known.principal ?? given;
  const receipts = await db
    .selectFrom('receipts')
    .select('id')
    .select((eb) =>
      eb
        .case()
        .when(isHeld(eb, londonDate(now)))
        .then(1)
        .else(0)
        .end()
        .as('held'),
    )
    .where('body', 'is not', null)
    .$if(scope === 'receipt', (query) => query.where('id', '=', receipt))
    .$if(scope === 'visitor', (query) => query.where('principal', '=', principal))
    .execute();
  return {receipts, principal};
}

/** How many receipts one statement changes: both databases limit the values of a statement. */
const MAX_IDS = 500;

/**
 * Deletes the content of receipts, what they are found by, and what is stored about visitors who have no other, in a transaction that
 * has locked the log.
 */
export async function emptyReceipts(
  transaction: Database,
  ids: readonly string[],
  reason: DeletionReason,
  now: number,
): Promise<void> {
  for (let from = 0; from < ids.length; from += MAX_IDS) {
    const some = ids.slice(from, from + MAX_IDS);
    const principals = await principalsOf(transaction, some);
    await transaction
      .deleteFrom('search_terms')
      .where('log_index', 'in', (eb) => eb.selectFrom('receipts').select('log_index').where('id', 'in', some))
      .execute();
    await transaction
      .updateTable('receipts')
      .set({body: null, salt: null, jws: null, principal: null, deleted_at: isoMilliseconds(now), reason})
      .where('id', 'in', some)
      // The first time and reason stay.
      .where('deleted_at', 'is', null)
      .execute();
    await forgetVisitors(transaction, principals);
  }
}

async function principalsOf(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('receipts')
    .select('principal')
    .distinct()
    .where('id', 'in', ids)
    .execute();
  return rows.flatMap(({principal}) => principal ?? []);
}
