import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {HttpProblem} from '../../../src/service/http/problem.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {runningService, type RunningService} from '../running-service.ts';

let service: RunningService;

before(async () => {
  service = await runningService({origin: 'https://www.example.org', rateLimit: 1000});
});
after(() => service.close());

async function problemIn(answer: Response): Promise<HttpProblem> {
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  const problem = (await answer.json()) as HttpProblem;
  assert.equal(problem.status, answer.status);
  return problem;
}

async function jsonAt(path: string): Promise<unknown> {
  return (await fetch(service.url + path)).json();
}

describe('problem documents', () => {
  for (const [title, request, kind] of [
    ['an address that does not exist', () => fetch(`${service.url}/nothing`), 'not-found'],
    ['an unknown receipt', () => fetch(`${service.url}/receipts/1`), 'not-found'],
    ['text that is not JSON', () => service.post('/receipts', '{'), 'not-json'],
    ['a name twice in one object', () => service.post('/receipts', '{"a": {"b": 1, "b": 2}}'), 'not-json'],
    ['a receipt without content', () => service.post('/receipts', {}), 'receipt-invalid'],
    ['a batch without receipts', () => service.post('/receipts', {receipts: []}), 'batch-invalid'],
    ['a form without answers', () => service.post('/requests', {}), 'answers-invalid'],
    ['a cookie without a choice', () => service.post('/choice-cookie', {}), 'no-choice'],
  ] as const)
    it(`describe ${title}`, async () => {
      const {type} = await problemIn(await request());
      assert.equal(type, `pkg:npm/privacy-desk#problem-${kind}`);
    });

  it('describe a body that is not UTF-8', async () => {
    const body = Buffer.from([0x22, 0xff, 0xfe, 0x22]);
    const headers = {'content-type': 'application/json'};
    const answer = await fetch(`${service.url}/receipts`, {method: 'POST', headers, body});
    assert.match((await problemIn(answer)).detail, /UTF-8/);
  });

  it('accept a colon and a quotation mark in a text', async () => {
    const {detail} = await problemIn(await service.post('/receipts', {a: '"b": {"b": 1}', c: 'd\\'}));
    assert.match(detail, /^body/);
  });
});

describe('a batch', () => {
  it('stores the good receipts, and says what is wrong with each of the others', async () => {
    const [good, other] = [await validReceipt(), await validReceipt()];
    const bad = {...other, hash: '0'.repeat(64)};
    const answer = await service.post('/receipts', {receipts: [good, bad, null, good]});
    assert.equal(answer.status, 200);
    const {results} = (await answer.json()) as {
      results: {id?: string; status: number; jws?: string; problem?: HttpProblem}[];
    };
    assert.deepEqual(
      results.map(({status}) => status),
      [201, 400, 400, 200],
    );
    assert.deepEqual(
      results.map(({id}) => id),
      [good.consentReceiptID, bad.consentReceiptID, undefined, good.consentReceiptID],
    );
    assert.equal(results[0]?.jws, results[3]?.jws);
    assert.match(results[1]?.problem?.detail ?? '', /^hash does not match/);
  });
});

describe('what the service says about itself', () => {
  it('is described by an OpenAPI 3.1 document with every route', async () => {
    const document = (await jsonAt('/openapi.json')) as {openapi: string; paths: Record<string, object>};
    assert.equal(document.openapi, '3.1.0');
    const paths = Object.keys(document.paths);
    for (const path of [
      '/receipts',
      '/receipts/{id}',
      '/log/checkpoint',
      '/log/proof/{id}',
      '/.well-known/jwks.json',
      '/healthz',
      '/readyz',
      '/requests',
      '/complaints',
      '/choice-cookie',
    ])
      assert.ok(paths.includes(path), path);
  });

  it('is healthy and ready', async () => {
    assert.deepEqual(await jsonAt('/healthz'), {status: 'ok'});
    assert.deepEqual(await jsonAt('/readyz'), {status: 'ok'});
  });

  it('counts receipts and times requests, without ids', async () => {
    const receipt = await validReceipt();
    await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
    await fetch(`${service.url}/receipts/${receipt.consentReceiptID}`);
    const text = await (await fetch(`${service.url}/metrics`)).text();
    assert.match(text, /^privacy_desk_receipts_total\{result="stored"\} [1-9]/m);
    assert.match(
      text,
      /^privacy_desk_request_duration_seconds_count\{method="GET",route="\/receipts\/:id",status="200"\} 1/m,
    );
    assert.equal(text.includes(receipt.consentReceiptID), false);
  });
});

describe('protection', () => {
  it('lets pages of the site read answers, and no others', async () => {
    const allowed = (origin: string): Promise<string | null> =>
      fetch(`${service.url}/healthz`, {headers: {origin}}).then(({headers}) =>
        headers.get('access-control-allow-origin'),
      );
    assert.equal(await allowed('https://www.example.org'), 'https://www.example.org');
    assert.equal(await allowed('https://other.example'), null);
  });

  it('sends security headers', async () => {
    const {headers} = await fetch(`${service.url}/healthz`);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('refuses a sender who writes too often, but not those who only read', async (t) => {
    const limited = await runningService({rateLimit: 3});
    t.after(() => limited.close());
    const read = async (): Promise<number> => (await fetch(`${limited.url}/openapi.json`)).status;
    const write = async (): Promise<number> => (await limited.post('/receipts', {})).status;
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push(await read(), await write());
    assert.deepEqual(statuses, [200, 400, 200, 400, 200, 400, 200, 429, 200, 429]);
  });
});
