import {open} from 'node:fs/promises';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {median} from '../figures.ts';

const TIMES = 200;

/** How long one `fsync` after a small write takes in a folder, in milliseconds: the median of many. */
export async function measureFsync(folder: string): Promise<number> {
  const file = await open(join(folder, 'fsync'), 'w');
  const taken: number[] = [];
  for (let index = 0; index < TIMES; index += 1) {
    await file.write('x');
    const started = performance.now();
    await file.sync();
    taken.push(performance.now() - started);
  }
  await file.close();
  return median(taken);
}

/** How long one `INSERT` of a receipt's size with its commit takes in SQLite, in milliseconds: the median of many. */
export function measureInsert(path: string): number {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS floor (id INTEGER PRIMARY KEY, body TEXT)',
  );
  const insert = database.prepare('INSERT INTO floor (body) VALUES (?)');
  const body = 'x'.repeat(10_000);
  const taken: number[] = [];
  for (let index = 0; index < TIMES; index += 1) {
    const started = performance.now();
    insert.run(body);
    taken.push(performance.now() - started);
  }
  database.close();
  return median(taken);
}
