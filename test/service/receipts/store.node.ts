import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {rehash} from './rehash.ts';

describeEachDatabase('receipts in the database', (createDatabase) => {
  async function startOn(t: TestContext, database?: string): Promise<RunningService> {
    const service = await runningService({
      database: database ?? (await createDatabase()),
    });
    t.after(() => service.close());
    return service;
  }

  it('stores a receipt once and returns it with a signature', async (t) => {
    const service = await startOn(t);
    const receipt = await validReceipt();
    const statuses = [await send(service, receipt), await send(service, receipt)];
    assert.deepEqual(
      statuses.map(({status}) => status),
      [201, 200],
    );
    const stored = (await (
      await fetch(`${service.url}/receipts/${receipt.consentReceiptID}`)
    ).json()) as Receipt & {
      proof: {jws: string};
    };
    const {proof, ...plain} = stored;
    assert.deepEqual(plain, receipt);
    assert.equal(proof.jws.split('.').length, 3);
  });

  it('stores a receipt once when it is sent twenty times at once', async (t) => {
    const service = await startOn(t);
    const receipt = await validReceipt();
    const answers = await Promise.all(Array.from({length: 20}, () => send(service, receipt)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [...Array<number>(19).fill(200), 201]);
  });

  it('refuses other content under a stored id', async (t) => {
    const service = await startOn(t);
    const receipt = await validReceipt();
    await send(service, receipt);
    assert.equal((await send(service, await rehash(receipt, {jurisdiction: 'FR'}))).status, 409);
  });

  it('keeps receipts over a restart', async (t) => {
    const database = await createDatabase();
    const receipt = await validReceipt();
    const first = await startOn(t, database);
    await send(first, receipt);
    await first.close();
    assert.equal((await send(await startOn(t, database), receipt)).status, 200);
  });

  it('deletes content, and never stores it again', async (t) => {
    const service = await startOn(t);
    const receipt = await validReceipt();
    const address = `${service.url}/receipts/${receipt.consentReceiptID}`;
    assert.equal((await fetch(address, {method: 'DELETE'})).status, 404);
    await send(service, receipt);
    assert.equal((await fetch(address, {method: 'DELETE'})).status, 204);
    assert.equal((await fetch(address)).status, 410);
    assert.equal((await send(service, receipt)).status, 410);
  });
});

function send({post}: RunningService, receipt: Receipt): Promise<Response> {
  return post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
}
