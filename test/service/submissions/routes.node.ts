import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {DatabaseSync} from 'node:sqlite';
import {runningService} from '../running-service.ts';
import type {RunningService} from '../running-service.ts';
import {temporaryDatabase} from '../temporary-database.ts';

const FORM = {'content-type': 'application/x-www-form-urlencoded'};
const request = {kinds: ['access', 'erasure'], replyBy: 'email', email: 'visitor@example.org'};
const complaint = {details: 'You kept writing to me.', replyBy: 'post', address: '1 High Street\nLondon'};

type Answer = Readonly<Record<string, unknown>>;
const read = async (response: Response): Promise<Answer> => (await response.json()) as Answer;

describe('submissions', () => {
  let service: RunningService;
  before(async () => {
    const config = {organisation: {email: 'dpo@example.org'}};
    service = await runningService({now: () => Date.parse('2026-11-25T23:30:00Z'), config});
  });
  after(() => service.close());

  it('answers a request with a reference, the statutory dates and a contact', async () => {
    const response = await service.post('/requests', request);
    assert.equal(response.status, 201);
    const {reference, ...rest} = await read(response);
    assert.match(String(reference), /^REQ-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.deepEqual(rest, {
      received: '2026-11-25',
      due: '2026-12-29',
      extended: '2027-02-25',
      contact: 'dpo@example.org',
    });
  });

  it('answers a complaint with the date of its acknowledgement', async () => {
    const answer = await read(await service.post('/complaints', complaint));
    assert.match(String(answer['reference']), /^COM-/);
    assert.equal(answer['acknowledge'], '2026-12-29');
  });

  it('asks about relations only when the configuration has some', async (test) => {
    const withRelation = {...request, relations: ['visitor']};
    const rights = {relations: [{id: 'visitor', label: 'I visited the website'}]};
    const configured = await runningService({config: {rights}});
    test.after(() => configured.close());
    assert.equal((await configured.post('/requests', withRelation)).status, 201);
    assert.equal((await configured.post('/requests', {...request, relations: ['x']})).status, 422);
    assert.equal((await service.post('/requests', {...request, relations: ['x']})).status, 201);
  });

  it('accepts a form as browsers submit it', async () => {
    const body = 'kinds=access&kinds=erasure&replyBy=email&email=visitor%40example.org&website=';
    assert.equal((await service.post('/requests', body, FORM)).status, 201);
  });

  it('refuses a form that a page of another site has sent', async () => {
    const from = (site: string) =>
      service.post('/complaints', 'details=x&replyBy=post&address=x', {...FORM, 'sec-fetch-site': site});
    assert.equal((await from('cross-site')).status, 403);
    assert.equal((await from('same-origin')).status, 201);
  });

  it('takes thirty from one address in ten minutes, by all ways together', async (test) => {
    const busy = await runningService();
    test.after(() => busy.close());
    for (let count = 0; count < 30; count += 1)
      assert.equal(
        (await busy.post(count % 2 ? '/requests' : '/complaints', count % 2 ? request : complaint)).status,
        201,
      );
    assert.equal((await busy.post('/requests', request)).status, 429);
    const form = `details=x&replyBy=post&address=x&step=send&formKey=${'k'.repeat(22)}`;
    assert.equal((await busy.post('/complaint/', form, FORM)).status, 429);
  });

  it('gives each submission its own reference', async () => {
    const answers = await Promise.all(
      Array.from({length: 20}, async () => read(await service.post('/requests', request))),
    );
    assert.equal(new Set(answers.map(({reference}) => reference)).size, 20);
  });

  for (const [what, path, body, fields] of [
    ['an empty request', '/requests', {}, ['kinds', 'replyBy']],
    ['an empty complaint', '/complaints', {}, ['details', 'replyBy']],
    ['a body that is a list', '/complaints', [], ['details', 'replyBy']],
    ['a body that is a text', '/complaints', '"a"', ['details', 'replyBy']],
    ['a kind that does not exist', '/requests', {...request, kinds: ['everything']}, ['kinds']],
    ['an answer in the honeypot', '/requests', {...request, website: 'https://spam.example'}, ['website']],
    ['an invalid email address', '/requests', {...request, email: 'visitor'}, ['email']],
    ['objects instead of texts', '/requests', {...request, email: {$gt: ''}}, ['email']],
    ['a text that is too long', '/complaints', {...complaint, details: 'x'.repeat(5000)}, ['details']],
  ] as const)
    it(`reports what is wrong with ${what}`, async () => {
      const response = await service.post(path, body);
      assert.equal(response.status, 422);
      const {errors, message} = (await response.json()) as {errors: {field: string}[]; message: string};
      assert.deepEqual(
        errors.map(({field}) => field),
        fields,
      );
      assert.notEqual(message, '');
    });

  for (const [what, body, status] of [
    ['a body above 64 kB', JSON.stringify({details: 'x'.repeat(70_000)}), 413],
    ['text that is not JSON', '{', 400],
    ['a __proto__ member', '{"__proto__":{"kinds":["access"]}}', 400],
  ] as const)
    it(`refuses ${what}`, async () => assert.equal((await service.post('/requests', body)).status, status));

  it('keeps submissions over a restart', async (test) => {
    const database = await temporaryDatabase(test);
    const first = await runningService({database});
    const {reference} = await read(await first.post('/complaints', complaint));
    await first.close();
    const [row] = new DatabaseSync(database).prepare('SELECT * FROM cases').all();
    assert.deepEqual([row?.['reference'], row?.['kind']], [reference, 'complaint']);
    const stored = JSON.parse(String(row?.['answers'])) as {address: string};
    assert.equal(stored.address, complaint.address);
  });
});
