import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DatabaseSync} from 'node:sqlite';
import type {ServiceOptions} from '../../../src/service/service-options.ts';
import type {Receipt} from '../../../src/receipt/model.ts';
import {actionOf, ACTION_TIME} from '../../receipt/sample-action.ts';
import {receiptsOf, type Visit} from '../../receipt/visits.ts';
import {rehash} from './rehash.ts';
import {runningService} from '../running-service.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {temporaryDatabase} from '../temporary-database.ts';

const noonOn = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const chain = async (granted: readonly string[]): Promise<readonly Receipt[]> => {
  const first = await validReceipt();
  const action = actionOf(granted, 'panel-save', {
    before: ['analytics', 'marketing'],
    time: ACTION_TIME + 86_400_000,
  });
  return [first, await validReceipt(action, first)];
};

/** The receipts of a visitor, as the browser sends them. */
const visitsOf = async (visits: readonly Visit[]): Promise<readonly (Receipt | undefined)[]> =>
  (await receiptsOf(visits)).map((receipt) => receipt && (JSON.parse(JSON.stringify(receipt)) as Receipt));

/** The time on the visitor's clock, which is right unless a test says otherwise. */
const visitorsTime = ({created}: Receipt): number => Date.parse(created);

/** Stores receipts and returns how many are deleted on each of the days, one after another. */
const deletedOn = async (
  receipts: readonly (Receipt | undefined)[],
  days: readonly string[],
  config: ServiceOptions['config'] = {},
  receivedAt = visitorsTime,
): Promise<readonly number[]> => {
  let now = ACTION_TIME;
  const service = await runningService({now: () => now, config});
  for (const receipt of receipts.filter((one) => one !== undefined)) {
    now = receivedAt(receipt);
    await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
  }
  const counts: number[] = [];
  for (const day of days) counts.push(await service.purgeExpired(noonOn(day)));
  await service.close();
  return counts;
};

describe('purgeExpired', () => {
  it('deletes a receipt six years after its consent expires', async () =>
    // 180 days after 23 November 2026 is 22 May 2027.
    assert.deepEqual(
      await deletedOn([await validReceipt()], ['2033-05-22', '2033-05-23', '2033-05-24']),
      [0, 1, 0],
    ));

  it('deletes a withdrawn consent and its withdrawal six years after the withdrawal', async () =>
    assert.deepEqual(await deletedOn(await chain([]), ['2032-11-24', '2032-11-25']), [0, 2]));

  it('deletes a replaced receipt before the receipt that replaced it', async () =>
    assert.deepEqual(
      await deletedOn(await chain(['analytics']), ['2032-11-24', '2032-11-25', '2033-05-24']),
      [0, 1, 1],
    ));

  it('keeps the receipt of a consent as long as that consent lasts, whatever happens to others', async () => {
    const [given, , film] = await visitsOf([
      {on: '2026-11-23', method: 'banner-accept', yes: ['analytics']},
      {on: '2026-11-24'},
      {on: '2027-05-12', method: 'embed-play', yes: ['media:film']},
    ]);
    // Analytics ends on 22 May 2027, the film on 8 November 2027.
    assert.deepEqual(
      await deletedOn([given, film], ['2033-05-22', '2033-05-23', '2033-11-08', '2033-11-09']),
      [0, 1, 0, 1],
    );
  });

  it('deletes the receipts of a lapse and of the refusal after it six years after the last event', async () => {
    const receipts = await visitsOf([
      {on: '2026-11-23', method: 'banner-accept', yes: ['analytics']},
      {on: '2028-02-01', method: 'banner-reject', no: ['analytics']},
    ]);
    assert.deepEqual(
      await deletedOn(receipts, ['2033-05-22', '2033-05-23', '2034-02-01', '2034-02-02']),
      [0, 1, 0, 1],
    );
  });

  it('counts from the change of the notice for a consent that this ended', async () => {
    const receipts = await visitsOf([
      {on: '2026-11-23', method: 'banner-accept', yes: ['analytics']},
      {on: '2026-12-01', notice: '2'},
    ]);
    assert.deepEqual(await deletedOn(receipts, ['2032-12-01', '2032-12-02']), [0, 2]);
  });

  for (const [retention, day, before] of [
    ['P3Y', '2030-05-23', '2030-05-22'],
    ['P18M', '2028-11-23', '2028-11-22'],
    ['P2W', '2027-06-06', '2027-06-05'],
  ] as const)
    it(`deletes a receipt ${retention} after its consent expires when the site says so`, async () => {
      const config = {receipts: {retention}};
      assert.deepEqual(await deletedOn([await validReceipt()], [before, day], config), [0, 1]);
    });

  it('does not let the receipt of another visitor end a consent', async () => {
    const first = await validReceipt();
    const [, other] = await chain([]);
    assert.ok(other);
    const foreign = await rehash(other, {chain: {prevReceipt: first.consentReceiptID, prevEvents: 2}});
    // Then the retention of the other visitor's withdrawal is over, but not that of the receipt that it names.
    assert.deepEqual(await deletedOn([first, foreign], ['2032-11-25', '2033-05-24']), [1, 1]);
  });

  for (const [clock, day] of [
    ['1970', '1970-01-01'],
    ['2100', '2100-01-01'],
  ] as const)
    it(`counts on the clock of the service for a visitor whose clock is in ${clock}`, async () => {
      const receipts = await visitsOf([{on: day, method: 'banner-accept', yes: ['analytics']}]);
      const received = (): number => noonOn('2026-11-23');
      assert.deepEqual(await deletedOn(receipts, ['2033-05-22', '2033-05-23'], {}, received), [0, 1]);
    });

  it('counts a withdrawal from the day on which it is received, whatever the visitor’s clock says', async () => {
    const receipts = await visitsOf([
      {on: '1970-01-01', method: 'banner-accept', yes: ['analytics']},
      {on: '1970-01-02', method: 'panel-save', no: ['analytics']},
    ]);
    const received = (): number => noonOn('2026-12-01');
    assert.deepEqual(await deletedOn(receipts, ['2032-12-01', '2032-12-02'], {}, received), [0, 2]);
  });

  it('runs when a service starts', async (test) => {
    const database = await temporaryDatabase(test);
    const receipt = await validReceipt();
    const headers = {'idempotency-key': receipt.consentReceiptID};
    const first = await runningService({database});
    await first.post('/receipts', receipt, headers);
    await first.close();
    const later = await runningService({database, now: () => noonOn('2040-01-01')});
    test.after(() => later.close());
    assert.equal((await later.post('/receipts', receipt, headers)).status, 410);
  });

  it('keeps a hash without its salt, and no content', async (test) => {
    const database = await temporaryDatabase(test);
    const receipt = await validReceipt();
    const service = await runningService({database});
    await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
    await fetch(`${service.url}/receipts/${receipt.consentReceiptID}`, {method: 'DELETE'});
    await service.close();
    const [row] = new DatabaseSync(database).prepare('SELECT * FROM receipts').all();
    assert.deepEqual(
      [row?.['body'], row?.['salt'], row?.['principal'], row?.['jws'], row?.['reason']],
      [null, null, null, null, 'requested'],
    );
    assert.match(String(row?.['leaf']), /^[0-9a-f]{64}$/);
  });
});
