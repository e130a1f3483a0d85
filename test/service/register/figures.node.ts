import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import {actionOf, ACTION_TIME} from '../../receipt/sample-action.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {signIn} from './signed-in.ts';

describeEachDatabase('the figures', (createDatabase) => {
  async function start(
    t: TestContext,
    countRefusals = true,
  ): Promise<{readonly service: RunningService; figures(query?: string): Promise<string>}> {
    const database = await createDatabase();
    const service = await runningService({database, now: () => ACTION_TIME, countRefusals});
    t.after(() => service.close());
    const client = await signIn({url: service.url, database});
    return {service, figures: async (query = '') => (await client.get(`/register/figures${query}`)).text};
  }

  const count = ({post}: RunningService, body: unknown): Promise<Response> => post('/counts', body);
  const refusal = {notice: '2026-11-01', answer: 'rejected'};

  /** The cells of the first row of a table. */
  const firstRow = (text: string): readonly string[] => {
    const [row = ''] = /<tbody>[\s\S]*?<\/tr>/.exec(text) ?? [];
    return [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell = '']) => cell.trim());
  };

  it('count what receipts say, and refusals without a receipt', async (t) => {
    const {service, figures} = await start(t);
    const first = await validReceipt();
    const withdrawal = await validReceipt(actionOf([], 'panel-save', {before: ['analytics']}), first);
    for (const receipt of [first, await validReceipt(), withdrawal])
      await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
    // The same receipt again is not another answer.
    await service.post('/receipts', first, {'idempotency-key': first.consentReceiptID});
    for (let sent = 0; sent < 12; sent += 1) assert.equal((await count(service, refusal)).status, 204);
    assert.deepEqual(firstRow(await figures()), ['23 November 2026', '2', '0', '12', '1']);
    assert.deepEqual(firstRow(await figures('?by=month')), ['November 2026', '2', '0', '12', '1']);
    assert.match(await figures(), /<desc [^>]*>Accepted: 2\. Rejected: 12\. Withdrawn: 1\./);
  });

  it('do not show counts below ten', async (t) => {
    const {service, figures} = await start(t);
    await Promise.all(Array.from({length: 9}, () => count(service, refusal)));
    const text = await figures();
    assert.deepEqual(firstRow(text), ['23 November 2026', '0', '0', 'fewer than 10', '0']);
    assert.match(text, /<desc [^>]*>Accepted: 0\. Rejected: 0\./);
    await count(service, refusal);
    assert.equal(firstRow(await figures())[3], '10');
  });

  it('count nothing unless the service was started for it, and say so', async (t) => {
    const {service, figures} = await start(t, false);
    assert.equal((await count(service, refusal)).status, 404);
    assert.match(await figures(), /Such refusals are not counted here/);
    assert.match(await figures(), /No answers in this time/);
  });

  for (const [what, body] of [
    ['no notice', {answer: 'rejected'}],
    ['another answer', {notice: '1', answer: 'accepted'}],
    ['a long notice', {notice: 'x'.repeat(101), answer: 'rejected'}],
    ['half of a character', '{"notice": "\\ud800", "answer": "rejected"}'],
    ['a character that databases refuse', '{"notice": "a\\u0000", "answer": "rejected"}'],
    ['a list', []],
    ['null', 'null'],
  ] as const)
    it(`take no count with ${what}`, async (t) => {
      const {service, figures} = await start(t);
      assert.equal((await count(service, body)).status, 400);
      assert.match(await figures(), /No answers in this time/);
    });

  it('do not grow without limit when someone invents versions of the notice', async (t) => {
    const {service, figures} = await start(t);
    for (let version = 0; version < 30; version += 1)
      await count(service, {notice: `<b>${version}`, answer: 'rejected'});
    const text = await figures();
    assert.equal(text.match(/<h2>Notice /g)?.length, 21);
    assert.match(text, /<h2>Notice \(others\)<\/h2>/);
    assert.doesNotMatch(text, /<b>/);
  });
});
