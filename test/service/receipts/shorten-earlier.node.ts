import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {openUnchanged} from '../../../src/service/database/open-database.ts';
import {actionOf, ACTION_TIME} from '../../receipt/sample-action.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {runningService} from '../running-service.ts';
import {rehash} from './rehash.ts';

/** More than the hundred newest receipts of a visitor, of which the receipt that has arrived is one. */
const EARLIER = 104;
const SHORTENED = 99;

describeEachDatabase('a withdrawal of a visitor with very many receipts', (createDatabase) => {
  it('shortens the retention of the newest, and leaves the others as they were', async (t) => {
    const database = await createDatabase();
    let now = ACTION_TIME;
    const service = await runningService({database, now: () => now});
    t.after(() => service.close());
    const first = await validReceipt();
    const earlier = [first, ...(await consentsOf(first.piiPrincipalId, EARLIER - 1))];
    const before = ['analytics', 'marketing'];
    const withdrawal = await validReceipt(
      actionOf([], 'panel-save', {before, time: ACTION_TIME + 86_400_000}),
      first,
    );
    for (const receipt of [...earlier, withdrawal]) {
      now += 1000;
      const headers = {'idempotency-key': receipt.consentReceiptID};
      assert.equal((await service.post('/receipts', receipt, headers)).status, 201);
    }
    const {db} = await openUnchanged(database, {isReadOnly: true});
    t.after(() => db.destroy());
    const rows = await db.selectFrom('receipts').select('retain_until').orderBy('log_index').execute();
    const years = rows.map(({retain_until}) => retain_until.slice(0, 4));
    assert.deepEqual(years, [
      ...Array.from({length: EARLIER - SHORTENED}, () => '2033'),
      ...Array.from({length: SHORTENED + 1}, () => '2032'),
    ]);
  });
});

/** Consents of one visitor that no receipt of theirs continues. */
function consentsOf(principal: string, count: number): Promise<readonly Receipt[]> {
  return Promise.all(
    Array.from({length: count}, async () => {
      const receipt = await validReceipt();
      return rehash(receipt, {
        piiPrincipalId: principal,
        record: {...receipt.record, dataSubject: principal},
      });
    }),
  );
}
