import {open, readFile} from 'node:fs/promises';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {lockLog} from '../log/log-store.ts';
import {emptyReceipts, type NoteErasures} from './erase.ts';

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

/**
 * Erases the receipts again that are in the file and have content: the database is a backup that was restored. Resolves with how many.
 * A file that is not there yet is empty.
 */
export async function reapplyErasures(db: Database, path: string, now: number): Promise<number> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const ids = text.split('\n').flatMap((line) => LINE.exec(line)?.[1] ?? []);
  let count = 0;
  for (let from = 0; from < ids.length; from += PAGE)
    count += await reapply(db, ids.slice(from, from + PAGE), now);
  return count;
}

const PAGE = 500;

function reapply(db: Database, ids: readonly string[], now: number): Promise<number> {
  return transact(db, async (transaction) => {
    await lockLog(transaction);
    const rows = await transaction
      .selectFrom('receipts')
      .select('id')
      .where('id', 'in', ids)
      .where('body', 'is not', null)
      .execute();
    const restored = rows.map(({id}) => id);
    await emptyReceipts(transaction, restored, 'requested', now);
    return restored.length;
  });
}
