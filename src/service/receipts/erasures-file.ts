import {open, readFile} from 'node:fs/promises';
import {londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {lockLog} from '../log/log-store.ts';
import {createAuditTrail} from '../register/audit.ts';
import {emptyReceipts, type NoteErasures} from './erase.ts';
import {isHeld} from './holds.ts';

/**
 * Notes the ids of erased receipts in a file, one on each line after the time, before they are erased: a backup that is restored later
 * does not know about them. Without a file, nothing is noted.
 */
export function erasuresFile(path: string | undefined): NoteErasures {
  if (path === undefined) return () => Promise.resolve();
  return async (ids, now) => {
    const file = await open(path, 'a', 0o600);
    try {
      await file.writeFile(ids.map((id) => `${isoMilliseconds(now)} ${id}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  };
}

const LINE = /^\S+ ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** How many receipts were erased again, and how many were not, because a hold keeps them. */
export interface ReappliedErasures {
  readonly erased: number;
  readonly held: number;
}

/**
 * Erases the receipts again that are in the file and have content: the database is a backup that was restored. What is held stays: it
 * was noted, then not erased, and held later. A file that is not there yet is empty.
 */
export async function reapplyErasures(db: Database, path: string, now: number): Promise<ReappliedErasures> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const ids = text.split('\n').flatMap((line) => LINE.exec(line)?.[1] ?? []);
  let [erased, held] = [0, 0];
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = await reapply(db, ids.slice(from, from + PAGE), now);
    erased += page.erased;
    held += page.held;
  }
  return {erased, held};
}

const PAGE = 500;

/** The name of the service in the audit trail, for what it does by itself. */
const SERVICE = {id: '', name: 'The service'};

function reapply(db: Database, ids: readonly string[], now: number): Promise<ReappliedErasures> {
  return transact(db, async (transaction) => {
    await lockLog(transaction);
    const restored = await withContent(transaction, ids).execute();
    const free = await withContent(transaction, ids)
      .where((eb) => eb.not(isHeld(eb, londonDate(now))))
      .execute();
    const again = free.map(({id}) => id);
    await emptyReceipts(transaction, again, 'requested', now);
    // The restored database does not have what was noted about these erasures.
    const audit = createAuditTrail(transaction, () => now);
    for (const id of again)
      await audit.add(SERVICE, 'receipt:erase', id, 'Again, after a backup was restored');
    return {erased: free.length, held: restored.length - free.length};
  });
}

function withContent(db: Database, ids: readonly string[]) {
  return db
    .selectFrom('receipts')
    .select('receipts.id')
    .where('receipts.id', 'in', ids)
    .where('receipts.body', 'is not', null);
}
