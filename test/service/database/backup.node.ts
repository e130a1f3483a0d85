import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {it, type TestContext} from 'node:test';
import {promisify} from 'node:util';
import type {Receipt} from '../../../src/receipt/model.ts';
import {verifyDatabase} from '../../../src/service/administration.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {startServiceProcess} from '../service-process.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import {skipPostgres, startPostgres} from './postgres.ts';

const run = promisify(execFile);

/** Of what the backup began with, nothing may be missing. What arrives meanwhile may be in it or not. */
const BEFORE = 40;

it('SQLite: a backup that was taken while receipts arrived is whole, and the service goes on with it', async (t) => {
  const database = await temporaryDatabase(t);
  const copy = await temporaryDatabase(t);
  await assertRestored(t, database, async () => {
    // What the command of docs/record-service.md, `sqlite3 … ".backup …"`, does.
    await run(process.execPath, [
      '-e',
      `const {backup, DatabaseSync} = require('node:sqlite'); backup(new DatabaseSync(process.argv[1]), process.argv[2], {rate: 5});`,
      database,
      copy,
    ]);
    return copy;
  });
});

it(
  'PostgreSQL: a backup that was taken while receipts arrived is whole, and the service goes on with it',
  {skip: skipPostgres},
  async (t) => {
    const postgres = await startPostgres();
    t.after(() => postgres.remove());
    const [database, copy] = [await postgres.createDatabase(), await postgres.createDatabase()];
    const dump = await temporaryDatabase(t);
    await assertRestored(t, database, async () => {
      await run('pg_dump', ['--format=custom', `--file=${dump}`, database]);
      await run('pg_restore', [`--dbname=${copy}`, '--clean', '--if-exists', dump]);
      return copy;
    });
  },
);

/** `backUp` makes a copy, restores it elsewhere, and resolves with its address. */
async function assertRestored(
  t: TestContext,
  database: string,
  backUp: () => Promise<string>,
): Promise<void> {
  const service = await startServiceProcess(database);
  t.after(() => service.end('SIGKILL'));
  const before = await createReceipts(BEFORE);
  for (const receipt of before) assert.equal(await service.send(receipt), 201);
  const meanwhile = await createReceipts(BEFORE);
  const [copy] = await Promise.all([backUp(), ...meanwhile.map((receipt) => service.send(receipt))]);
  const {size, withContent, faults} = await verifyDatabase(copy);
  assert.deepEqual(faults, []);
  assert.ok(size >= BEFORE && size <= 2 * BEFORE && withContent === size, String(size));
  const restored = await startServiceProcess(copy);
  t.after(() => restored.end('SIGKILL'));
  for (const receipt of before) assert.equal(await restored.send(receipt), 200);
  // Browsers send again what was not in the backup.
  for (const receipt of meanwhile) assert.ok([200, 201].includes(await restored.send(receipt)));
  await restored.end('SIGTERM');
  const after = await verifyDatabase(copy);
  assert.deepEqual([after.size, after.faults], [2 * BEFORE, []]);
}

function createReceipts(count: number): Promise<readonly Receipt[]> {
  return Promise.all(Array.from({length: count}, () => validReceipt()));
}
