import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {PublicKeySet} from '../../../src/receipt/key-set.ts';
import {verifySignature} from '../../../src/receipt/signature.ts';
import type {SignedReceipt} from '../../../src/receipt/signed-receipt.ts';
import {rotateSigningKey} from '../../../src/service/administration.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {runningService, type RunningService} from '../running-service.ts';

describeEachDatabase('the keys of the service', (createDatabase) => {
  it('sign with the address of the site and the time of the service', async (t) => {
    const now = Date.parse('2026-12-01T10:00:00Z');
    const origin = 'https://www.example.org';
    const service = await runningService({database: await createDatabase(), origin, now: () => now});
    t.after(() => service.close());
    const {fault, claims} = await verifySignature(
      crypto.subtle,
      await stored(service),
      await keysOf(service),
    );
    assert.equal(fault, undefined);
    assert.equal(claims?.iss, origin);
    assert.equal(claims.rcv, '2026-12-01T10:00:00.000Z');
  });

  it('verify after a rotation and a restart, and the new key signs', async (t) => {
    const database = await createDatabase();
    const first = await runningService({database});
    const before = await stored(first);
    await first.close();
    const kid = await rotateSigningKey(database);
    const second = await runningService({database});
    t.after(() => second.close());
    const keys = await keysOf(second);
    assert.equal(keys.keys.length, 2);
    assert.equal(JSON.stringify(keys).includes('"d"'), false);
    assert.equal((await verifySignature(crypto.subtle, before, keys)).fault, undefined);
    const after = await verifySignature(crypto.subtle, await stored(second), keys);
    assert.deepEqual([after.fault, after.kid], [undefined, kid]);
  });

  it('are replaced in a running service within a minute', async (t) => {
    const database = await createDatabase();
    let now = Date.now();
    const service = await runningService({database, now: () => now});
    t.after(() => service.close());
    const kid = await rotateSigningKey(database);
    now += 61_000;
    const checked = await verifySignature(crypto.subtle, await stored(service), await keysOf(service));
    assert.deepEqual([checked.fault, checked.kid], [undefined, kid]);
  });
});

/** A new receipt as the service has stored it. */
async function stored(service: RunningService): Promise<SignedReceipt> {
  const receipt = await validReceipt();
  const answer = await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
  return (await answer.json()) as SignedReceipt;
}

async function keysOf({url}: RunningService): Promise<PublicKeySet> {
  return (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as PublicKeySet;
}
