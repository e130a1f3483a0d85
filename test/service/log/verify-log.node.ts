import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import {londonDate} from '../../../src/platform/pure/calendar.ts';
import {verifyDatabase} from '../../../src/service/administration.ts';
import {createCheckpoint} from '../../../src/service/log/checkpoints.ts';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import type {Database} from '../../../src/service/database/tables.ts';
import {verifyStoredLog} from '../../../src/service/log/verify-log.ts';
import {erasureRecords} from '../../../src/service/receipts/erasure-records.ts';
import {openKeys} from '../../../src/service/signing/key-store.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {type CreateDatabase, describeEachDatabase} from '../database/each-database.ts';
import {runningService} from '../running-service.ts';

const COUNT = 6;

/** Changes that are possible with access to the database, and what the verification says of each. */
const attacks: readonly (readonly [
  title: string,
  attack: (db: Database) => Promise<unknown>,
  fault: RegExp,
])[] = [
  [
    'a receipt that was altered',
    (db) => db.updateTable('receipts').set({body: '{}'}).where('log_index', '=', 2).execute(),
    /^Entry 2 \(receipt [\dA-F]{8}\) was altered\.$/,
  ],
  [
    'a receipt that was altered with its hash',
    (db) =>
      db
        .updateTable('receipts')
        .set({leaf: '00'.repeat(32)})
        .where('log_index', '=', 2)
        .execute(),
    /was altered|root/,
  ],
  [
    'a receipt that was emptied without a trace',
    (db) => db.updateTable('receipts').set({body: null}).where('log_index', '=', 1).execute(),
    /^Entry 1 \(receipt [\dA-F]{8}\) has no content, and was not deleted\.$/,
  ],
  [
    'a receipt that was taken out',
    (db) => db.deleteFrom('receipts').where('log_index', '=', 3).execute(),
    /^Entry 3 is missing: entry 4 follows\.\n(?!Entry)/,
  ],
  [
    'the last receipt, taken out',
    (db) =>
      db
        .deleteFrom('receipts')
        .where('log_index', '=', COUNT - 1)
        .execute(),
    /root/,
  ],
  [
    'a checkpoint with another root',
    (db) =>
      db
        .updateTable('checkpoints')
        .set({root: '00'.repeat(32)})
        .where('size', '=', COUNT)
        .execute(),
    /^The checkpoint of 6 entries has another root\.$/,
  ],
  [
    'a log that was set back',
    (db) => db.updateTable('log').set({frontier: '0'}).execute(),
    /^The log ends at 0 entries, before entry 5\.$/,
  ],
];

/** The columns of a receipt that was emptied by hand, so that it looks like a lawful erasure. */
const emptied = {body: null, salt: null, jws: null, principal: null} as const;
const forgeries = [
  [
    'at the end of a retention period that was not over',
    {reason: 'retention', deleted_at: '2026-12-02T01:00:00.000Z'},
  ],
  ['by an officer', {reason: 'officer', deleted_at: '2026-12-02T01:00:00.000Z'}],
  ['by the visitor', {reason: 'requested', deleted_at: '2026-12-02T01:00:00.000Z'}],
  ['before it was received', {reason: 'officer', deleted_at: '2016-12-02T01:00:00.000Z'}],
  ['without a reason', {reason: null, deleted_at: '2026-12-02T01:00:00.000Z'}],
] as const;

describeEachDatabase('verifying the log', (createDatabase) => {
  it('finds nothing in an untouched log, nor after receipts were deleted', async (t) => {
    const {db, url, ids} = await filledLog(t, createDatabase);
    assert.deepEqual(await verifyStoredLog(db), {size: COUNT, withContent: COUNT, faults: []});
    await fetch(`${url}/receipts/${ids[2] ?? ''}`, {method: 'DELETE'});
    assert.deepEqual(await verifyStoredLog(db), {size: COUNT, withContent: COUNT - 1, faults: []});
  });

  for (const [title, changed] of forgeries)
    it(`finds a receipt that was emptied by hand as if it were erased ${title}`, async (t) => {
      const {db, database} = await filledLog(t, createDatabase);
      const change = {...emptied, ...changed};
      await db.updateTable('receipts').set(change).where('log_index', '=', 2).execute();
      const {faults} = await verifyDatabase(database);
      assert.match(
        faults.join('\n'),
        /^Entry 2 \(receipt [\dA-F]{8}\) was emptied, and nothing explains it: [^\n]+$/,
      );
    });

  it('finds a receipt that was emptied by hand beside the erasure of another one', async (t) => {
    const {db, database, url, ids} = await filledLog(t, createDatabase);
    await fetch(`${url}/receipts/${ids[2] ?? ''}?scope=visitor`, {method: 'DELETE'});
    assert.deepEqual((await verifyDatabase(database)).faults, []);
    const {deleted_at} = await db
      .selectFrom('receipts')
      .select('deleted_at')
      .where('log_index', '=', 2)
      .executeTakeFirstOrThrow();
    const change = {...emptied, reason: 'requested', deleted_at} as const;
    await db.updateTable('receipts').set(change).where('log_index', '=', 4).execute();
    assert.equal((await verifyDatabase(database)).faults.length, 1);
  });

  it('accepts old erasures whose records have been deleted at the end of their own period', async (t) => {
    const {db} = await filledLog(t, createDatabase);
    const change = {...emptied, reason: 'requested', deleted_at: '2026-12-02T01:00:00.000Z'} as const;
    const received_at = '2026-12-01T01:00:00.000Z';
    await db
      .updateTable('receipts')
      .set({...change, received_at})
      .where('log_index', '=', 2)
      .execute();
    const faultsOn = async (day: string): Promise<number> =>
      (await verifyStoredLog(db, {findUnexplained: erasureRecords(db, londonDate(Date.parse(day)))})).faults
        .length;
    assert.deepEqual([await faultsOn('2032-12-01'), await faultsOn('2032-12-03')], [1, 0]);
  });

  for (const [title, attack, fault] of attacks)
    it(`finds ${title}`, async (t) => {
      const {db} = await filledLog(t, createDatabase);
      await attack(db);
      assert.match((await verifyStoredLog(db)).faults.join('\n'), fault);
    });
});

/** A log of several receipts with a checkpoint, and the service that wrote it. */
async function filledLog(
  t: TestContext,
  createDatabase: CreateDatabase,
): Promise<{db: Database; database: string; url: string; ids: readonly string[]}> {
  const database = await createDatabase();
  const service = await runningService({database});
  t.after(() => service.close());
  const ids: string[] = [];
  for (let count = 0; count < COUNT; count += 1) {
    const receipt = await validReceipt();
    ids.push(receipt.consentReceiptID);
    await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
  }
  const db = await openDatabase(database);
  t.after(() => db.destroy());
  const keys = await openKeys(db, {origin: 'https://www.example.org', now: Date.now});
  await createCheckpoint(db, await keys.noteSigner(), Date.now());
  return {db, database, url: service.url, ids};
}
