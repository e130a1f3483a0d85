import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Receipt} from '../../src/receipt/receipt.ts';
import {actOf, NOON} from '../receipt/sample-act.ts';
import {reseal} from './reseal.ts';
import {runningService} from './running-service.ts';
import type {RunningService} from './running-service.ts';
import {soundReceipt} from './sound-receipt.ts';
import {temporaryDatabase} from './temporary-database.ts';

let service: RunningService;

const send = (receipt: Receipt, key = receipt.consentReceiptID): Promise<Response> =>
  service.post('/receipts', receipt, {'idempotency-key': key});

const messageOf = async (response: Response): Promise<string> =>
  ((await response.json()) as {message: string}).message;

const get = (path: string): Promise<Response> => fetch(service.url + path);

const listed = async (): Promise<readonly {id: string; status: string; purposes: object}[]> =>
  ((await (await get('/receipts')).json()) as {receipts: {id: string; status: string; purposes: object}[]})
    .receipts;

describe('POST /receipts', () => {
  beforeEach(async () => {
    service = await runningService({mayList: () => true});
  });
  afterEach(() => service.close());

  it('stores a receipt, and gives it back as it came', async () => {
    const receipt = await soundReceipt();
    assert.equal((await send(receipt)).status, 201);
    assert.deepEqual(await (await get(`/receipts/${receipt.consentReceiptID}`)).json(), receipt);
  });

  it('stores a receipt once when it is sent twice, also with its members in another order', async () => {
    const receipt = await soundReceipt();
    const turned = Object.fromEntries(Object.entries(receipt).reverse()) as unknown as Receipt;
    const statuses = [await send(receipt), await send(receipt), await send(turned)].map(({status}) => status);
    assert.deepEqual(statuses, [201, 200, 200]);
    assert.equal((await listed()).length, 1);
  });

  it('stores a receipt once when it is sent ten times at once', async () => {
    const receipt = await soundReceipt();
    const answers = await Promise.all(Array.from({length: 10}, () => send(receipt)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [...Array<number>(9).fill(200), 201]);
    assert.equal((await listed()).length, 1);
  });

  it('refuses another content under an id it holds', async () => {
    const receipt = await soundReceipt();
    await send(receipt);
    assert.equal((await send(await reseal(receipt, {jurisdiction: 'FR'}))).status, 409);
    assert.deepEqual(await (await get(`/receipts/${receipt.consentReceiptID}`)).json(), receipt);
  });

  for (const [what, key] of [
    ['is missing', undefined],
    ['is another', '5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'],
  ] as const)
    it(`refuses a receipt whose Idempotency-Key ${what}`, async () => {
      const headers = key === undefined ? {} : {'idempotency-key': key};
      const answer = await service.post('/receipts', await soundReceipt(), headers);
      assert.equal(answer.status, 400);
      assert.match(await messageOf(answer), /Idempotency-Key/);
    });

  for (const [what, change, message] of [
    ['a changed text', {jurisdiction: 'FR'}, /^hash is not that of the content/],
    ['no hash though it could hash', {hash: undefined}, /^hash is missing/],
    ['another URN', {id: 'urn:uuid:5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'}, /^id must be/],
    ['another identifier', {hasIdentifier: '5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'}, /^hasIdentifier must be/],
    [
      'another visitor',
      {piiPrincipalId: 'urn:uuid:5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11'},
      /dataSubject must be/,
    ],
    ['another time', {consentTimestamp: 1}, /^consentTimestamp must be/],
    ['a lone surrogate', {collectionMethod: '\ud800'}, /./],
    [
      'a claim without telephone',
      {piiControllers: [{piiController: 'a', contact: 'b', address: {}}]},
      /phone|email|address/,
    ],
  ] as const)
    it(`refuses a receipt with ${what}`, async () => {
      const answer = await send({...(await soundReceipt()), ...change});
      assert.equal(answer.status, 400);
      assert.match(await messageOf(answer), message);
      assert.deepEqual(await listed(), []);
    });

  it('takes a receipt that says it could not be hashed', async () => {
    const receipt = await soundReceipt();
    const without = {digest: 'none', configSha256: undefined, noticeSha256: undefined} as const;
    const unhashed = {...receipt, hash: undefined, evidence: {...receipt.evidence, ...without}};
    assert.equal((await send(unhashed)).status, 201);
  });

  for (const [what, body, status] of [
    ['text that is no JSON', '{"id":', 400],
    ['nothing', '', 400],
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
      assert.deepEqual(await listed(), []);
    });

  for (const type of ['text/plain', 'application/xml', 'multipart/form-data'])
    it(`refuses a body of the type ${type}`, async () =>
      assert.equal((await service.post('/receipts', 'x', {'content-type': type})).status, 415));

  it('refuses a receipt as a submitted form', async () => {
    const answer = await service.post('/receipts', 'id=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    assert.equal(answer.status, 400);
  });
});

describe('GET /receipts', () => {
  beforeEach(async () => {
    service = await runningService({mayList: ({headers}) => headers['x-staff'] === 'yes'});
  });
  afterEach(() => service.close());

  it('lists the newest first, with states and purposes, for those who may', async () => {
    const first = await soundReceipt();
    const act = actOf([], 'panel-reject', {before: ['analytics', 'marketing'], time: NOON + 1000});
    const last = await soundReceipt(act, first);
    await send(first);
    await send(last);
    const answer = await fetch(`${service.url}/receipts`, {headers: {'x-staff': 'yes'}});
    const {receipts} = (await answer.json()) as {receipts: {id: string; status: string}[]};
    assert.deepEqual(
      receipts.map(({id, status}) => [id, status]),
      [
        [last.consentReceiptID, 'dpv:ConsentWithdrawn'],
        [first.consentReceiptID, 'dpv:ConsentGiven'],
      ],
    );
  });

  it('shows the list to nobody else', async () => assert.equal((await get('/receipts')).status, 403));

  it('is shown to nobody unless the organisation says to whom', async (test) => {
    const silent = await runningService();
    test.after(() => silent.close());
    assert.equal((await fetch(`${silent.url}/receipts`)).status, 403);
  });

  it('knows no receipt by another id', async () => {
    for (const id of ['5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11', "'%20OR%201=1%20--", '__proto__'])
      assert.equal((await get(`/receipts/${id}`)).status, 404);
  });
});

describe('DELETE /receipts/:id', () => {
  it('deletes the content for good, and never takes the receipt again', async (test) => {
    service = await runningService({mayList: () => true});
    test.after(() => service.close());
    const receipt = await soundReceipt();
    const path = `/receipts/${receipt.consentReceiptID}`;
    const remove = (): Promise<Response> => fetch(service.url + path, {method: 'DELETE'});
    assert.equal((await remove()).status, 404);
    await send(receipt);
    assert.equal((await remove()).status, 204);
    assert.equal((await remove()).status, 204);
    assert.equal((await get(path)).status, 410);
    assert.equal((await send(receipt)).status, 410);
    assert.deepEqual(await listed(), []);
  });
});

describe('a restart', () => {
  it('keeps what was stored, and knows a receipt that is sent again', async (test) => {
    const database = await temporaryDatabase(test);
    const receipt = await soundReceipt();
    service = await runningService({database, mayList: () => true});
    const {status} = await send(receipt);
    await service.close();
    assert.equal(status, 201);
    service = await runningService({database, mayList: () => true});
    test.after(() => service.close());
    assert.equal((await send(receipt)).status, 200);
    assert.equal((await listed()).length, 1);
  });
});
