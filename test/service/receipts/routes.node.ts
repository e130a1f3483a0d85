import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, type TestContext} from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {type SignedReceipt, withoutProof} from '../../../src/receipt/signed-receipt.ts';
import {actionOf} from '../../receipt/sample-action.ts';
import {receiptsOf} from '../../receipt/visits.ts';
import {rehash} from './rehash.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {type StoredRow, storedReceipts} from '../stored-receipts.ts';
import {temporaryDatabase} from '../temporary-database.ts';

let service: RunningService;
let database: string;

const send = (receipt: Receipt, key = receipt.consentReceiptID): Promise<Response> =>
  service.post('/receipts', receipt, {'idempotency-key': key});

const messageOf = async (response: Response): Promise<string> =>
  ((await response.json()) as {detail: string}).detail;

const get = (path: string): Promise<Response> => fetch(service.url + path);

/** A stored receipt, without what the service adds. */
const stored = async ({consentReceiptID}: Receipt): Promise<Receipt> =>
  JSON.parse(
    JSON.stringify(
      withoutProof((await (await get(`/receipts/${consentReceiptID}`)).json()) as SignedReceipt),
    ),
  ) as Receipt;

const listed = (): readonly StoredRow[] => storedReceipts(database);

/** Changes one member of a receipt, its evidence or its chain. */
const changed = (
  {evidence, chain}: Receipt,
  {
    created,
    prevEvents,
    ...evidenceChange
  }: Partial<Receipt['evidence']> & {created?: string; prevEvents?: number},
): Partial<Receipt> => ({
  ...(created && {created}),
  ...(prevEvents && {chain: chain && {...chain, prevEvents}}),
  evidence: {...evidence, ...evidenceChange},
});

describe('POST /receipts', () => {
  beforeEach(async (test) => {
    database = await temporaryDatabase(test as TestContext);
    service = await runningService({database});
  });
  afterEach(() => service.close());

  for (const [what, change, message] of [
    ['that is older than its newest event', {created: '2026-11-23T15:59:59Z'}, /^created must/],
    ['of an answer without the layer', {layer: undefined}, /^evidence.layer/],
    ['of an answer without the hash of its words', {noticeSha256: undefined}, /^evidence.noticeSha256/],
    ['that adds no event', {prevEvents: 9}, /^record.events must/],
  ] as const)
    it(`refuses a receipt ${what}`, async () => {
      const receipt = await validReceipt(actionOf(['analytics'], 'panel-save'), await validReceipt());
      const answer = await send(await rehash(receipt, changed(receipt, change)));
      assert.equal(answer.status, 400);
      assert.match(await messageOf(answer), message);
    });

  it('accepts a receipt of lapses, and one of an answer whose words are not known', async () => {
    const receipts = await receiptsOf([
      {on: '2026-12-01', method: 'api', yes: ['analytics'], shown: {text: '', categories: []}},
      {on: '2027-12-01'},
    ]);
    for (const receipt of receipts)
      assert.equal((await send(JSON.parse(JSON.stringify(receipt)) as Receipt)).status, 201);
  });

  it('stores a receipt and returns it unchanged', async () => {
    const receipt = await validReceipt();
    assert.equal((await send(receipt)).status, 201);
    assert.deepEqual(await stored(receipt), receipt);
  });

  it('stores a receipt once when it is sent again, even with its members in another order', async () => {
    const receipt = await validReceipt();
    const reversed = Object.fromEntries(Object.entries(receipt).reverse()) as unknown as Receipt;
    const statuses = [await send(receipt), await send(receipt), await send(reversed)].map(
      ({status}) => status,
    );
    assert.deepEqual(statuses, [201, 200, 200]);
    assert.equal(listed().length, 1);
  });

  it('stores a receipt once when it is sent ten times at once', async () => {
    const receipt = await validReceipt();
    const answers = await Promise.all(Array.from({length: 10}, () => send(receipt)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [...Array<number>(9).fill(200), 201]);
    assert.equal(listed().length, 1);
  });

  it('refuses other content under a stored id', async () => {
    const receipt = await validReceipt();
    await send(receipt);
    assert.equal((await send(await rehash(receipt, {jurisdiction: 'FR'}))).status, 409);
    assert.deepEqual(await stored(receipt), receipt);
  });

  for (const [what, key] of [
    ['is missing', undefined],
    ['is that of another receipt', '5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'],
  ] as const)
    it(`refuses a receipt whose Idempotency-Key ${what}`, async () => {
      const headers = key === undefined ? {} : {'idempotency-key': key};
      const answer = await service.post('/receipts', await validReceipt(), headers);
      assert.equal(answer.status, 400);
      assert.match(await messageOf(answer), /Idempotency-Key/);
    });

  for (const [what, change, message] of [
    ['a changed text', {jurisdiction: 'FR'}, /^hash does not match the content/],
    ['no hash and the digest SHA-256', {hash: undefined}, /^hash is missing/],
    ['another URN', {id: 'urn:uuid:5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'}, /^id must be/],
    ['another identifier', {hasIdentifier: '5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'}, /^hasIdentifier must be/],
    [
      'another visitor',
      {piiPrincipalId: 'urn:uuid:5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'},
      /dataSubject must be/,
    ],
    ['another time', {consentTimestamp: 1}, /^consentTimestamp must be/],
    ['a time that does not exist', {created: '2026-13-01T00:00:00Z'}, /times that exist/],
    ['a lone surrogate', {collectionMethod: '\ud800'}, /./],
    [
      'a Kantara claim without a telephone number',
      {piiControllers: [{piiController: 'a', contact: 'b', address: {}}]},
      /phone|email|address/,
    ],
  ] as const)
    it(`refuses a receipt with ${what}`, async () => {
      const answer = await send({...(await validReceipt()), ...change});
      assert.equal(answer.status, 400);
      assert.match(await messageOf(answer), message);
      assert.deepEqual(listed(), []);
    });

  it('refuses a receipt that quotes other words than those that were hashed', async () => {
    const receipt = await validReceipt();
    const notices = receipt.record.notices.map((one) =>
      one.words ? {...one, words: 'Something else.'} : one,
    );
    const answer = await send(await rehash(receipt, {record: {...receipt.record, notices}}));
    assert.equal(answer.status, 400);
    assert.match(await messageOf(answer), /^the words of a notice do not match/);
  });

  it('stores a receipt without hashes when its digest is "none"', async () => {
    const receipt = await validReceipt();
    const without = {digest: 'none', configSha256: undefined, noticeSha256: undefined} as const;
    const unhashed = {...receipt, hash: undefined, evidence: {...receipt.evidence, ...without}};
    assert.equal((await send(unhashed)).status, 201);
  });

  for (const [what, body, status] of [
    ['text that is not JSON', '{"id":', 400],
    ['an empty body', '', 400],
    ['a number', '7', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['an empty object', '{}', 400],
    ['a __proto__ member', '{"__proto__":{"consentReceiptID":"x"}}', 400],
    ['a constructor member', '{"constructor":{"prototype":{"a":1}}}', 400],
    ['a body above 64 kB', JSON.stringify({a: 'x'.repeat(70_000)}), 413],
    ['deep nesting', '['.repeat(20_000) + ']'.repeat(20_000), 400],
  ] as const)
    it(`refuses ${what} with a message`, async () => {
      const answer = await service.post('/receipts', body, {'idempotency-key': 'x'});
      assert.equal(answer.status, status);
      assert.notEqual(await messageOf(answer), '');
      assert.deepEqual(listed(), []);
    });

  for (const type of ['text/plain', 'application/xml', 'multipart/form-data'])
    it(`refuses a body of type ${type}`, async () =>
      assert.equal((await service.post('/receipts', 'x', {'content-type': type})).status, 415));

  it('refuses a receipt in a submitted form', async () => {
    const answer = await service.post('/receipts', 'id=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    assert.equal(answer.status, 400);
  });
});

describe('GET /receipts/:id', () => {
  beforeEach(async () => {
    service = await runningService();
  });
  afterEach(() => service.close());

  it('has no list of all receipts', async () => assert.equal((await get('/receipts')).status, 404));

  it('finds no receipt under an unknown id', async () => {
    for (const id of ['5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11', "'%20OR%201=1%20--", '__proto__'])
      assert.equal((await get(`/receipts/${id}`)).status, 404);
  });
});

describe('DELETE /receipts/:id', () => {
  it('deletes the content, and the receipt cannot be stored again', async (test) => {
    database = await temporaryDatabase(test);
    service = await runningService({database});
    test.after(() => service.close());
    const receipt = await validReceipt();
    const path = `/receipts/${receipt.consentReceiptID}`;
    const remove = (): Promise<Response> => fetch(service.url + path, {method: 'DELETE'});
    assert.equal((await remove()).status, 404);
    await send(receipt);
    assert.equal((await remove()).status, 204);
    assert.equal((await remove()).status, 204);
    assert.equal((await get(path)).status, 410);
    assert.equal((await send(receipt)).status, 410);
    assert.deepEqual(listed(), []);
  });
});

describe('the database', () => {
  it('keeps receipts over a restart, and recognises a receipt that is sent again', async (test) => {
    database = await temporaryDatabase(test);
    const receipt = await validReceipt();
    service = await runningService({database});
    const {status} = await send(receipt);
    await service.close();
    assert.equal(status, 201);
    service = await runningService({database});
    test.after(() => service.close());
    assert.equal((await send(receipt)).status, 200);
    assert.equal(listed().length, 1);
  });
});
