import assert from 'node:assert/strict';
import {DatabaseSync} from 'node:sqlite';
import {it, type TestContext} from 'node:test';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {startServiceProcess} from '../service-process.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import {skipPostgres, startPostgres} from './postgres.ts';

it(
  'every route answers 503 while PostgreSQL is gone, and works when it is back',
  {skip: skipPostgres},
  async (t) => {
    const postgres = await startPostgres({durable: true});
    t.after(() => postgres.remove());
    const service = await runningService({database: await postgres.createDatabase()});
    t.after(() => service.close());
    const receipt = await validReceipt();
    assert.equal(await send(service, receipt), 201);
    await postgres.kill();
    const path = `/receipts/${receipt.consentReceiptID}`;
    for (const gone of [path, '/log/checkpoint', `/log/proof/${receipt.consentReceiptID}`, '/readyz'])
      assert.deepEqual(
        await problemAt(service, gone),
        [503, 'pkg:npm/privacy-desk#problem-unavailable'],
        gone,
      );
    assert.equal((await fetch(service.url + path, {method: 'DELETE'})).status, 503);
    assert.equal(await send(service, await validReceipt()), 503);
    assert.equal((await fetch(`${service.url}/healthz`)).status, 200);
    await postgres.start();
    assert.equal((await fetch(service.url + path)).status, 200);
    assert.equal(await send(service, await validReceipt()), 201);
  },
);

it('a receipt waits for another process that writes to the same file, and other requests do not', async (t) => {
  const database = await temporaryDatabase(t);
  const service = await startServiceProcess(database);
  t.after(() => service.end('SIGKILL'));
  const other = lock(t, database);
  const sending = service.send(await validReceipt());
  // The lock is held until this is answered.
  assert.equal((await fetch(`${service.url}/healthz`)).status, 200);
  other.exec('COMMIT');
  assert.equal(await sending, 201);
});

/** Another process's transaction. */
function lock(t: TestContext, database: string): DatabaseSync {
  const other = new DatabaseSync(database, {timeout: 10_000});
  t.after(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  return other;
}

async function send(
  {post}: RunningService,
  receipt: Awaited<ReturnType<typeof validReceipt>>,
): Promise<number> {
  return (await post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID})).status;
}

async function problemAt({url}: RunningService, path: string): Promise<readonly [number, string]> {
  const answer = await fetch(url + path);
  return [answer.status, ((await answer.json()) as {type: string}).type];
}
