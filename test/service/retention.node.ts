import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DatabaseSync} from 'node:sqlite';
import type {Receipt} from '../../src/receipt/receipt.ts';
import {actOf, NOON} from '../receipt/sample-act.ts';
import {reseal} from './reseal.ts';
import {runningService} from './running-service.ts';
import {soundReceipt} from './sound-receipt.ts';
import {temporaryDatabase} from './temporary-database.ts';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const chain = async (granted: readonly string[]): Promise<readonly Receipt[]> => {
  const first = await soundReceipt();
  const act = actOf(granted, 'panel-save', {before: ['analytics', 'marketing'], time: NOON + 86_400_000});
  return [first, await soundReceipt(act, first)];
};

/** Stores receipts and says how many are deleted on each of the days, one after another. */
const deletedOn = async (
  receipts: readonly Receipt[],
  days: readonly string[],
): Promise<readonly number[]> => {
  const service = await runningService({now: () => NOON});
  for (const receipt of receipts)
    await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
  const counts = days.map((day) => service.purgeExpired(at(day)));
  await service.close();
  return counts;
};

describe('purgeExpired', () => {
  it('deletes a consent six years after it ran out', async () =>
    // 180 days after 23 November 2026 is 22 May 2027.
    assert.deepEqual(
      await deletedOn([await soundReceipt()], ['2033-05-21', '2033-05-22', '2033-05-23']),
      [0, 1, 0],
    ));

  it('deletes a replaced consent, and the withdrawal, six years after the withdrawal', async () =>
    assert.deepEqual(await deletedOn(await chain([]), ['2032-11-23', '2032-11-24']), [0, 2]));

  it('deletes a replaced consent before the one that replaced it', async () =>
    assert.deepEqual(
      await deletedOn(await chain(['analytics']), ['2032-11-23', '2032-11-24', '2033-05-23']),
      [0, 1, 1],
    ));

  it('does not let a stranger’s receipt end a consent', async () => {
    const first = await soundReceipt();
    const [, other] = await chain([]);
    assert.ok(other);
    const stranger = await reseal(other, {chain: {prevReceipt: first.consentReceiptID}});
    // The stranger's own withdrawal is over then; what it points at is not.
    assert.deepEqual(await deletedOn([first, stranger], ['2032-11-24', '2033-05-23']), [1, 1]);
  });

  it('happens by itself when a service starts', async (test) => {
    const database = await temporaryDatabase(test);
    const receipt = await soundReceipt();
    const headers = {'idempotency-key': receipt.consentReceiptID};
    const young = await runningService({database});
    await young.post('/receipts', receipt, headers);
    await young.close();
    const old = await runningService({database, now: () => at('2040-01-01')});
    test.after(() => old.close());
    assert.equal((await old.post('/receipts', receipt, headers)).status, 410);
  });

  it('leaves a hash without salt, and nothing of the visitor', async (test) => {
    const database = await temporaryDatabase(test);
    const receipt = await soundReceipt();
    const service = await runningService({database});
    await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
    await fetch(`${service.url}/receipts/${receipt.consentReceiptID}`, {method: 'DELETE'});
    await service.close();
    const [row] = new DatabaseSync(database).prepare('SELECT * FROM receipts').all();
    assert.deepEqual(
      [row?.['body'], row?.['salt'], row?.['principal'], row?.['record_id'], row?.['reason']],
      [null, null, null, null, 'asked'],
    );
    assert.match(String(row?.['leaf']), /^[0-9a-f]{64}$/);
  });
});
