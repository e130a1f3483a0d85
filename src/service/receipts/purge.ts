import {randomUUID} from 'node:crypto';
import {setImmediate} from 'node:timers/promises';
import {type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {PurgeRunTable} from '../database/receipt-care-tables.ts';
import type {Database} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {lockLog} from '../log/log-store.ts';
import {emptyReceipts} from './erase.ts';
import {finishRequests} from './finish-requests.ts';
import {isHeld} from './holds.ts';
import {purgeDecisions} from './purge-decisions.ts';

/** How many receipts one transaction of the purge deletes, so that others do not wait long. */
const PURGE_BATCH = 500;

/**
 * Deletes the receipts whose retention period is over, except those that are held, and old decisions about receipts. `now` gives
 * milliseconds since 1970. Resolves with how many receipts. Each batch is committed together with its report, so a run that is
 * interrupted is continued by the next one.
 */
export async function purgeReceipts(db: Database, now: () => number): Promise<number> {
  const today = londonDate(now());
  const id = randomUUID();
  const started = {id, started_at: isoMilliseconds(now()), finished_at: null, deleted: 0, held: 0};
  await db.insertInto('purge_runs').values(started).execute();
  let deleted = 0;
  for (;;) {
    const before = deleted;
    deleted += await transact(db, (transaction) => purgeBatch(transaction, {id, today, before, now: now()}));
    if (deleted === before) break;
    // SQLite answers at once, so nothing else would get its turn.
    await setImmediate();
  }
  await purgeDecisions(db, today);
  const held = await countHeld(db, today);
  const finished = {finished_at: isoMilliseconds(now()), held};
  await db.updateTable('purge_runs').set(finished).where('id', '=', id).execute();
  return deleted;
}

interface Batch {
  readonly id: string;
  readonly today: CalendarDate;
  /** How many receipts the run has deleted before. */
  readonly before: number;
  readonly now: number;
}

async function purgeBatch(transaction: Database, {id, today, before, now}: Batch): Promise<number> {
  await lockLog(transaction);
  const rows = await due(transaction, today)
    .select('receipts.id')
    .where((eb) => eb.not(isHeld(eb, today)))
    .limit(PURGE_BATCH)
    .execute();
  const ids = rows.map((row) => row.id);
  await emptyReceipts(transaction, ids, 'retention', now);
  await finishRequests(transaction, {by: null, decision: 'Deleted at the end of its time.', now});
  const deleted = before + ids.length;
  await transaction.updateTable('purge_runs').set({deleted}).where('id', '=', id).execute();
  return ids.length;
}

function due(db: Database, today: CalendarDate) {
  return db
    .selectFrom('receipts')
    .where('receipts.retain_until', '<', today)
    .where('receipts.deleted_at', 'is', null);
}

async function countHeld(db: Database, today: CalendarDate): Promise<number> {
  const {count} = await due(db, today)
    .where((eb) => isHeld(eb, today))
    .select(({fn}) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The newest runs, newest first. */
export function listPurgeRuns(db: Database, limit: number): Promise<readonly PurgeRunTable[]> {
  return db.selectFrom('purge_runs').selectAll().orderBy('started_at', 'desc').limit(limit).execute();
}
