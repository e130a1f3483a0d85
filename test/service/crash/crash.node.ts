import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {verifyStoredLog} from '../../../src/service/log/verify-log.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {skipPostgres, startPostgres} from '../database/postgres.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import {surviveCrashes} from './survive-crashes.ts';

const COUNT = 150;

it('on SQLite, every acknowledged receipt is there once after the service is killed', async (t) => {
  await assertNothingLost(t, await temporaryDatabase(t));
});

it(
  'on PostgreSQL, every acknowledged receipt is there once after service and server are killed',
  {skip: skipPostgres},
  async (t) => {
    const server = await startPostgres({durable: true});
    t.after(() => server.remove());
    await assertNothingLost(t, await server.createDatabase(), async () => {
      await server.kill();
      await server.start();
    });
  },
);

async function assertNothingLost(
  t: TestContext,
  database: string,
  killOther?: () => Promise<void>,
): Promise<void> {
  const receipts = await Promise.all(Array.from({length: COUNT}, () => validReceipt()));
  const {acknowledged, retries} = await surviveCrashes({
    database,
    receipts,
    kills: 2,
    clients: 16,
    ...(killOther && {killOther}),
  });
  assert.ok(retries > 0, 'The service was killed while clients were sending.');
  assert.equal(acknowledged.size, COUNT);
  const db = await openDatabase(database);
  t.after(() => db.destroy());
  const stored = await db.selectFrom('receipts').select('id').execute();
  assert.deepEqual(new Set(stored.map(({id}) => id)), acknowledged);
  assert.deepEqual(await verifyStoredLog(db), {size: COUNT, withContent: COUNT, faults: []});
}
