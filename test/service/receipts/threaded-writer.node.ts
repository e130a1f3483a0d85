import assert from 'node:assert/strict';
import {it} from 'node:test';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {canonicalReceipt} from '../../../src/service/receipts/canonical-receipt.ts';
import {createReceiptStore} from '../../../src/service/receipts/store.ts';
import {createThreadedWriter} from '../../../src/service/receipts/threaded-writer.ts';
import {createSigningKey} from '../../../src/service/signing/keys.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {temporaryDatabase} from '../temporary-database.ts';

it('rejects while the database cannot be opened, starts again later, and gives each receipt its own result', async (t) => {
  const [database, now] = [await temporaryDatabase(t), Date.now()];
  const signing = {key: await createSigningKey(now), issuer: 'https://www.example.org', now};
  const period = {months: 72, days: 0};
  const writer = createThreadedWriter({database, period}, () => Promise.resolve(signing));
  t.after(() => writer.close());

  const receipts = await Promise.all(Array.from({length: 40}, () => validReceipt()));
  const arrived = receipts.map((receipt) => {
    const body = canonicalReceipt(receipt)?.body ?? Buffer.of();
    return {receipt, body, unproven: [], receivedAt: now};
  });
  await assert.rejects(Promise.all(arrived.map(writer.write)), /no database file/);

  const db = await openDatabase(database);
  t.after(() => db.destroy());
  const results = await Promise.all([...arrived, ...arrived].map(writer.write));
  assert.deepEqual(
    results.map(({status}) => status),
    [...Array<string>(40).fill('stored'), ...Array<string>(40).fill('already-stored')],
  );
  const store = createReceiptStore(db, period);
  for (const [index, {receipt, body}] of arrived.entries()) {
    const result = results[index];
    assert.deepEqual(await store.get(receipt.consentReceiptID), {
      body: body.toString(),
      jws: result && 'jws' in result ? result.jws : undefined,
    });
  }
});
