import {randomUUID} from 'node:crypto';
import type {ExpressionBuilder} from 'kysely';
import type {CalendarDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {HoldTable} from '../database/receipt-care-tables.ts';
import type {Database, Tables} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {lockLog} from '../log/log-store.ts';

/** A hold that is to be placed. */
export interface NewHold {
  /** Id of a receipt. */
  readonly receipt: string;
  /** Whether it is for everything of the visitor, also what is still to come. */
  readonly isForVisitor: boolean;
  readonly reason: string;
  /** Last day of the hold. Without it, the hold ends when it is released. */
  readonly until?: CalendarDate | undefined;
}

/** Who does something in the register, and when: a name, and milliseconds since 1970. */
export interface Acting {
  readonly by: string;
  readonly now: number;
}

/**
 * Places a hold: until it ends, the receipts are not deleted. Resolves with whether there was something to hold. Erasing waits for the
 * same lock, so that a receipt is either held or erased.
 */
export function placeHold(db: Database, hold: NewHold, {by, now}: Acting): Promise<boolean> {
  const {receipt, isForVisitor, reason, until = null} = hold;
  return transact(db, async (transaction) => {
    await lockLog(transaction);
    const row = await transaction
      .selectFrom('receipts')
      .select('principal')
      .where('id', '=', receipt)
      .where('body', 'is not', null)
      .executeTakeFirst();
    if (!row) return false;
    await transaction
      .insertInto('holds')
      .values({
        id: randomUUID(),
        receipt,
        principal: isForVisitor ? row.principal : null,
        reason,
        placed_at: isoMilliseconds(now),
        placed_by: by,
        until,
        released_at: null,
        released_by: null,
        release_reason: null,
      })
      .execute();
    return true;
  });
}

/** Ends a hold. Resolves with whether it was in force. */
export async function releaseHold(
  db: Database,
  id: string,
  reason: string,
  {by, now}: Acting,
): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('holds')
    .set({released_at: isoMilliseconds(now), released_by: by, release_reason: reason})
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The holds, in force or ended, on one receipt. Newest first. */
export function holdsOn(
  db: Database,
  {id, principal}: {readonly id: string; readonly principal: string | null},
): Promise<readonly HoldTable[]> {
  return db
    .selectFrom('holds')
    .selectAll()
    .where((eb) => eb.or([eb('receipt', '=', id), eb('principal', '=', principal)]))
    .orderBy('placed_at', 'desc')
    .execute();
}

/** How many holds a list has at most. A list of thousands would be of no use. */
const MAX_LISTED = 500;

/** The newest holds, those in force first. */
export function listHolds(db: Database): Promise<readonly HoldTable[]> {
  return db
    .selectFrom('holds')
    .selectAll()
    .orderBy((eb) => eb.case().when('released_at', 'is', null).then(0).else(1).end())
    .orderBy('placed_at', 'desc')
    .limit(MAX_LISTED)
    .execute();
}

/** Whether a hold keeps receipts on a day: it was not released, and its last day is not over. */
export function isInForce({released_at, until}: HoldTable, today: string): boolean {
  return released_at === null && (until === null || until >= today);
}

/** For a query of receipts: whether a hold keeps the receipt on the day `today`. */
export function isHeld(eb: ExpressionBuilder<Tables, 'receipts'>, today: string) {
  return eb.or([
    eb.exists(inForce(eb, today).whereRef('holds.receipt', '=', 'receipts.id')),
    eb.exists(inForce(eb, today).whereRef('holds.principal', '=', 'receipts.principal')),
  ]);
}

function inForce(eb: ExpressionBuilder<Tables, 'receipts'>, today: string) {
  return eb
    .selectFrom('holds')
    .select('holds.id')
    .where('holds.released_at', 'is', null)
    .where((hold) => hold.or([hold('holds.until', 'is', null), hold('holds.until', '>=', today)]));
}

/** For a query of receipts: the places in the log of all that are held. It begins with the holds, because they are few. */
export function heldPlaces(db: Database, today: string) {
  const held = (column: 'receipt' | 'principal', key: 'id' | 'principal') =>
    db
      .selectFrom('holds')
      // SQLite keeps the order of a cross join: https://sqlite.org/optoverview.html#crossjoin
      .crossJoin('receipts as held')
      .whereRef(`held.${key}`, '=', `holds.${column}`)
      .select('held.log_index')
      .where('holds.released_at', 'is', null)
      .where((eb) => eb.or([eb('holds.until', 'is', null), eb('holds.until', '>=', today)]));
  return held('receipt', 'id').union(held('principal', 'principal'));
}
