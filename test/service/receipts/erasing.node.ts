import assert from 'node:assert/strict';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {it, type TestContext} from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {verifyDatabase} from '../../../src/service/administration.ts';
import {actionOf, ACTION_TIME} from '../../receipt/sample-action.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {signIn} from '../register/signed-in.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {temporaryDatabase} from '../temporary-database.ts';

async function send(service: RunningService, receipt: Receipt): Promise<Receipt> {
  await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
  return receipt;
}

/** A visitor's three receipts. */
async function visitor(service: RunningService): Promise<readonly [Receipt, Receipt, Receipt]> {
  const later = (granted: readonly string[], days: number, previous: Receipt): Promise<Receipt> =>
    validReceipt(
      actionOf(granted, 'panel-save', {before: ['analytics'], time: ACTION_TIME + days * 86_400_000}),
      previous,
    );
  const first = await send(service, await validReceipt(actionOf(['analytics'], 'banner-accept')));
  const second = await send(service, await later(['analytics', 'surveys'], 1, first));
  return [first, second, await send(service, await later([], 2, second))];
}

const remove = ({url}: RunningService, {consentReceiptID}: Receipt, query = ''): Promise<Response> =>
  fetch(`${url}/receipts/${consentReceiptID}${query}`, {method: 'DELETE'});

const statusOf = async ({url}: RunningService, {consentReceiptID}: Receipt): Promise<number> =>
  (await fetch(`${url}/receipts/${consentReceiptID}`)).status;

describeEachDatabase('DELETE /receipts/:id?scope=visitor', (createDatabase) => {
  async function start(t: TestContext): Promise<{service: RunningService; database: string}> {
    const database = await createDatabase();
    const service = await runningService({database});
    t.after(() => service.close());
    return {service, database};
  }

  it('erases everything of the visitor, and nothing of others', async (t) => {
    const {service, database} = await start(t);
    const receipts = await visitor(service);
    const other = await send(service, await validReceipt());
    const reply = await remove(service, receipts[1], '?scope=visitor');
    assert.deepEqual([reply.status, await reply.json()], [200, {erased: 3}]);
    for (const receipt of receipts) assert.equal(await statusOf(service, receipt), 410);
    assert.equal(await statusOf(service, other), 200);
    const again = await remove(service, receipts[1], '?scope=visitor');
    assert.deepEqual([again.status, await again.json()], [200, {erased: 0}]);
    assert.deepEqual((await verifyDatabase(database)).faults, []);
  });

  for (const [why, query, id, status] of [
    ['has an unknown id', '?scope=visitor', '5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11', 404],
    ['has a text that is no id', '?scope=visitor', "x' OR 1=1", 404],
    ['has another scope', '?scope=everyone', '', 400],
    ['has two scopes', '?scope=visitor&scope=receipt', '', 400],
  ] as const)
    it(`erases nothing when the request ${why}`, async (t) => {
      const {service} = await start(t);
      const receipts = await visitor(service);
      const address = `${service.url}/receipts/${encodeURIComponent(id || receipts[0].consentReceiptID)}${query}`;
      assert.equal((await fetch(address, {method: 'DELETE'})).status, status);
      for (const receipt of receipts) assert.equal(await statusOf(service, receipt), 200);
    });

  it('keeps what is on hold, erases the rest, and waits for an officer', async (t) => {
    const {service, database} = await start(t);
    const receipts = await visitor(service);
    const client = await signIn({url: service.url, database});
    const path = `/register/receipts/${receipts[2].consentReceiptID}/hold`;
    await client.post(path, {scope: 'receipt', reason: 'Claim'});
    const reply = await remove(service, receipts[2], '?scope=visitor');
    assert.equal(reply.status, 423);
    const {erased, held, detail} = (await reply.json()) as {erased: number; held: number; detail: string};
    assert.deepEqual([erased, held], [2, 1]);
    assert.match(detail, /someone of the organisation decides/);
    assert.deepEqual(
      await Promise.all(receipts.map((receipt) => statusOf(service, receipt))),
      [410, 410, 200],
    );
    // Asking again adds no second request.
    await remove(service, receipts[2], '?scope=visitor');
    const list = (await client.get('/register/erasures')).text;
    const open = [...list.matchAll(/\/register\/erasures\/[\da-f-]+/g)].map(([address]) => address);
    assert.equal(open.length, 1);
    const [decision = ''] = open;
    const early = await client.post(decision, {state: 'done', reason: 'No claim'});
    assert.equal(early.status, 422);
    assert.match(early.text, /1 receipt still on hold/);
    const release = /\/register\/holds\/[^/"]+\/release/.exec((await client.get('/register/holds')).text);
    await client.post(release?.[0] ?? '', {reason: 'No claim'});
    assert.equal((await client.post(decision, {state: 'done', reason: 'No claim'})).status, 303);
    assert.equal(await statusOf(service, receipts[2]), 410);
    assert.match((await client.get('/register/erasures')).text, /Erased by Alex: No claim/);
    assert.deepEqual((await verifyDatabase(database)).faults, []);
  });

  it('erases what is left of the visitor, also when the receipt that was named has gone before', async (t) => {
    const {service, database} = await start(t);
    const receipts = await visitor(service);
    const client = await signIn({url: service.url, database});
    const path = `/register/receipts/${receipts[2].consentReceiptID}/hold`;
    await client.post(path, {scope: 'receipt', reason: 'Claim'});
    assert.equal((await remove(service, receipts[0], '?scope=visitor')).status, 423);
    const release = /\/register\/holds\/[^/"]+\/release/.exec((await client.get('/register/holds')).text);
    await client.post(release?.[0] ?? '', {reason: 'No claim'});
    const list = (await client.get('/register/erasures')).text;
    const decision = /\/register\/erasures\/[\da-f-]+/.exec(list)?.[0] ?? '';
    assert.equal((await client.post(decision, {state: 'done', reason: 'No claim'})).status, 303);
    assert.equal(await statusOf(service, receipts[2]), 410);
    await using db = await openDatabase(database);
    const request = await db.selectFrom('erasure_requests').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([request.erased, request.held, request.principal], [3, 0, null]);
  });

  it('is finished when an officer erases the rest from another page, and not before', async (t) => {
    const {service, database} = await start(t);
    const receipts = await visitor(service);
    const client = await signIn({url: service.url, database});
    for (const {consentReceiptID} of receipts.slice(1))
      await client.post(`/register/receipts/${consentReceiptID}/hold`, {scope: 'receipt', reason: 'Claim'});
    await remove(service, receipts[0], '?scope=visitor');
    const eraseOne = async ({consentReceiptID}: Receipt): Promise<string> => {
      const {text} = await client.get('/register/holds');
      await client.post(/\/register\/holds\/[^/"]+\/release/.exec(text)?.[0] ?? '', {reason: 'No claim'});
      const form = {scope: 'receipt', reason: 'Settled', confirmed: 'yes'};
      const {status} = await client.post(`/register/receipts/${consentReceiptID}/erase`, form);
      assert.equal(status, 200);
      return (await client.get('/register/erasures')).text;
    };
    assert.match(await eraseOne(receipts[2]), /Waiting/);
    const list = await eraseOne(receipts[1]);
    assert.match(list, /Erased by Alex: Settled/);
    assert.doesNotMatch(list, />Decide</);
    assert.match(list, /<td data-label="Erased" class="number">3</);
    assert.deepEqual((await verifyDatabase(database)).faults, []);
  });

  it('is finished when the daily deletion has deleted the rest', async (t) => {
    const {service, database} = await start(t);
    const [first] = await visitor(service);
    const client = await signIn({url: service.url, database});
    const hold = {scope: 'visitor', reason: 'Claim', until: '2030-01-31'};
    await client.post(`/register/receipts/${first.consentReceiptID}/hold`, hold);
    await remove(service, first, '?scope=visitor');
    assert.equal(await service.purgeExpired(Date.parse('2045-01-01')), 3);
    assert.match((await client.get('/register/erasures')).text, /Erased: Deleted at the end of its time/);
    assert.deepEqual((await verifyDatabase(database)).faults, []);
  });

  it('is granted as a whole or not at all, counted and audited', async (t) => {
    const {service, database} = await start(t);
    const receipts = await visitor(service);
    const client = await signIn({url: service.url, database});
    for (const {consentReceiptID} of receipts.slice(1))
      await client.post(`/register/receipts/${consentReceiptID}/hold`, {scope: 'receipt', reason: 'Claim'});
    await remove(service, receipts[1], '?scope=visitor');
    const list = (await client.get('/register/erasures')).text;
    const decision = /\/register\/erasures\/[\da-f-]+/.exec(list)?.[0] ?? '';
    const releaseOne = async (): Promise<void> => {
      const {text} = await client.get('/register/holds');
      await client.post(/\/register\/holds\/[^/"]+\/release/.exec(text)?.[0] ?? '', {reason: 'No claim'});
    };
    await releaseOne();
    const early = await client.post(decision, {state: 'done', reason: 'No claim'});
    assert.equal(early.status, 422);
    assert.deepEqual(
      await Promise.all(receipts.map((receipt) => statusOf(service, receipt))),
      [410, 200, 200],
    );
    await releaseOne();
    assert.equal((await client.post(decision, {state: 'done', reason: 'No claim'})).status, 303);
    await using db = await openDatabase(database);
    const request = await db.selectFrom('erasure_requests').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([request.erased, request.held, request.state], [3, 0, 'done']);
    const entries = await db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'receipt:erase')
      .execute();
    assert.deepEqual(
      entries.map(({subject}) => subject).sort(),
      receipts
        .slice(1)
        .map(({consentReceiptID}) => consentReceiptID)
        .sort(),
    );
  });

  it('deletes the number of the visitor where holds and periods name it, with the last receipt', async (t) => {
    const {service, database} = await start(t);
    const receipts = await visitor(service);
    const client = await signIn({url: service.url, database});
    const path = `/register/receipts/${receipts[0].consentReceiptID}`;
    await client.post(`${path}/retention`, {period: 'own', months: '12', reason: 'Asked'});
    await client.post(`${path}/hold`, {scope: 'visitor', reason: 'Claim'});
    const {text} = await client.get('/register/holds');
    await client.post(/\/register\/holds\/[^/"]+\/release/.exec(text)?.[0] ?? '', {reason: 'No claim'});
    await using db = await openDatabase(database);
    const named = async (): Promise<readonly (string | null)[]> => {
      const [holds, periods] = await Promise.all(
        (['holds', 'visitor_retention'] as const).map((table) =>
          db.selectFrom(table).select('principal').execute(),
        ),
      );
      return [...(holds ?? []), ...(periods ?? [])].map(({principal}) => principal);
    };
    await remove(service, receipts[0]);
    assert.deepEqual(await named(), [receipts[0].piiPrincipalId, receipts[0].piiPrincipalId]);
    await remove(service, receipts[1], '?scope=visitor');
    assert.deepEqual(await named(), [null]);
  });
});

it('what was noted as erased and is on hold stays', async (t) => {
  const database = await temporaryDatabase(t);
  const erasures = join(dirname(database), 'erasures.txt');
  const first = await runningService({database, erasures});
  const [held, free] = await visitor(first);
  const client = await signIn({url: first.url, database});
  await client.post(`/register/receipts/${held.consentReceiptID}/hold`, {scope: 'receipt', reason: 'Claim'});
  await first.close();
  const lines = [held, free].map(({consentReceiptID}) => `2026-11-30T00:00:00.000Z ${consentReceiptID}\n`);
  await writeFile(erasures, lines.join(''));
  const second = await runningService({database, erasures});
  t.after(() => second.close());
  assert.equal(await statusOf(second, held), 200);
  assert.equal(await statusOf(second, free), 410);
});

it('what was erased after a backup is erased again when the backup is restored', async (t) => {
  const database = await temporaryDatabase(t);
  const erasures = join(dirname(database), 'erasures.txt');
  const backup = join(dirname(database), 'backup.sqlite');
  const first = await runningService({database, erasures});
  const receipts = await visitor(first);
  const kept = await send(first, await validReceipt());
  await first.close();
  await cp(database, backup);
  const second = await runningService({database, erasures});
  await remove(second, receipts[0], '?scope=visitor');
  await second.close();
  assert.equal((await readFile(erasures, 'utf8')).trimEnd().split('\n').length, 3);
  const restored = await runningService({database: backup, erasures});
  t.after(() => restored.close());
  for (const receipt of receipts) assert.equal(await statusOf(restored, receipt), 410);
  assert.equal(await statusOf(restored, kept), 200);
  assert.deepEqual((await verifyDatabase(backup)).faults, []);
});
