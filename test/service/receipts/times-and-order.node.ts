import assert from 'node:assert/strict';
import {it} from 'node:test';
import {verifyDatabase} from '../../../src/service/administration.ts';
import type {Receipt} from '../../../src/receipt/model.ts';
import {actionOf} from '../../receipt/sample-action.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {runningService, type RunningService} from '../running-service.ts';

const NOON = Date.parse('2026-12-01T12:00:00Z');
const YEAR = 365 * 86_400_000;

describeEachDatabase('receipts that arrive at odd times', (createDatabase) => {
  it('are stored, signed and verified while the clock of the service goes back', async (t) => {
    const database = await createDatabase();
    let now = NOON;
    const service = await runningService({database, now: () => now});
    t.after(() => service.close());
    const statuses: number[] = [];
    for (const time of [NOON, NOON - 3_600_000, NOON - YEAR, NOON + 1000]) {
      now = time;
      statuses.push(await send(service, await validReceipt()));
    }
    assert.deepEqual(statuses, [201, 201, 201, 201]);
    assert.equal((await fetch(`${service.url}/log/checkpoint`)).status, 200);
    const {size, faults} = await verifyDatabase(database);
    assert.deepEqual([size, faults], [4, []]);
    assert.equal(await service.purgeExpired(NOON), 0);
  });

  it('are each stored once, in whatever order and however often a visitor’s receipts arrive', async (t) => {
    const database = await createDatabase();
    const service = await runningService({database});
    t.after(() => service.close());
    const first = await validReceipt();
    const second = await validReceipt(actionOf([], 'panel-reject'), first);
    const third = await validReceipt(actionOf(['analytics'], 'panel-save'), second);
    const order = [third, first, third, second, first, second];
    const statuses: number[] = [];
    for (const receipt of order) statuses.push(await send(service, receipt));
    assert.deepEqual(statuses, [201, 201, 200, 201, 200, 200]);
    const {size, faults} = await verifyDatabase(database);
    assert.deepEqual([size, faults], [3, []]);
  });

  it('are each stored once when they are in one batch twice, and sent beside it', async (t) => {
    const database = await createDatabase();
    const service = await runningService({database});
    t.after(() => service.close());
    const receipts = await Promise.all(Array.from({length: 10}, () => validReceipt()));
    const batch = service.post('/receipts', {receipts: [...receipts, ...receipts]});
    const [answer, ...alone] = await Promise.all([
      batch,
      ...receipts.map((receipt) => send(service, receipt)),
    ]);
    const {results} = (await answer.json()) as {results: readonly {status: number}[]};
    const all = [...results.map(({status}) => status), ...alone];
    assert.equal(all.filter((status) => status === 201).length, 10);
    assert.equal(all.filter((status) => status === 200).length, 20);
    assert.equal((await verifyDatabase(database)).size, 10);
  });
});

async function send({post}: RunningService, receipt: Receipt): Promise<number> {
  return (await post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID})).status;
}
