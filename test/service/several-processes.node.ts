import assert from 'node:assert/strict';
import {it} from 'node:test';
import {validReceipt} from '../receipt/valid-receipt.ts';
import {openDatabase} from '../../src/service/database/open-database.ts';
import {verifyStoredLog} from '../../src/service/log/verify-log.ts';
import {describeEachDatabase} from './database/each-database.ts';
import {startServiceProcess} from './service-process.ts';

describeEachDatabase(
  'four processes on one new database',
  (createDatabase) => {
    it('store every receipt once, in one log, with one key', async (t) => {
      const database = await createDatabase();
      const starting = [1, 2, 3, 4].map(() => startServiceProcess(database));
      t.after(async () => {
        for (const started of await Promise.allSettled(starting))
          if (started.status === 'fulfilled') await started.value.end('SIGKILL');
      });
      const services = await Promise.all(starting);
      const receipts = await Promise.all(Array.from({length: 30}, () => validReceipt()));
      const statuses = await Promise.all(
        receipts.flatMap((receipt) => services.map((service) => service.send(receipt))),
      );
      assert.equal(statuses.filter((status) => status === 201).length, 30);
      assert.equal(statuses.filter((status) => status === 200).length, 90);
      const db = await openDatabase(database);
      t.after(() => db.destroy());
      assert.deepEqual(await verifyStoredLog(db), {size: 30, withContent: 30, faults: []});
      assert.equal((await db.selectFrom('signing_keys').select('kid').execute()).length, 1);
    });
  },
  {isEmpty: true},
);
