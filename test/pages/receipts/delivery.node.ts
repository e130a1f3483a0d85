import assert from 'node:assert/strict';
import test from 'node:test';
import type {NotedAnswer} from '../../../src/page/noted-answers.ts';
import {isoSeconds} from '../../../src/platform/pure/time.ts';
import type {Receipt} from '../../../src/receipt/model.ts';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {untilChosen} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {receiptsConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

test('consent sends one receipt, once', async (t) => {
  const {visitor, hosts} = await visit(t, {config: receiptsConfig});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the receipt', () => hosts.site.receipts.length > 0);
  await untilDelivered(visitor);
  await visitor.goto(hosts.page('blank.html'));
  await vendorRequests(visitor, hosts);
  assert.equal(attempts(hosts), 1);
});

test('a receipt that could not be sent is delivered once on a later page', async (t) => {
  const {visitor, hosts} = await visit(t, {config: receiptsConfig});
  hosts.site.receiptsDown = true;
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the failed attempt', () => attempts(hosts) > 0);
  assert.deepEqual(hosts.site.receipts, []);

  hosts.site.receiptsDown = false;
  await visitor.goto(hosts.page('blank.html'));
  await untilDelivered(visitor);
  assert.equal(hosts.site.receipts.length, 1);
  const before = attempts(hosts);
  await visitor.goto(hosts.page('blank.html'));
  await vendorRequests(visitor, hosts);
  assert.equal(hosts.site.receipts.length, 1);
  assert.equal(attempts(hosts), before, 'a delivered receipt is not sent again');
});

test('a receipt that could not be sent is delivered when the browser is online again', async (t) => {
  const {visitor, hosts} = await visit(t, {config: receiptsConfig});
  hosts.site.receiptsDown = true;
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the failed attempt', () => attempts(hosts) > 0);

  hosts.site.receiptsDown = false;
  await until('the delivery', async () => {
    await visitor.evaluate(() => dispatchEvent(new Event('online')));
    return hosts.site.receipts.length > 0;
  });
  await untilDelivered(visitor);
  assert.equal(hosts.site.receipts.length, 1);
});

for (const fault of ['missing', 'silent'] as const)
  test(`an answer while receipt.js is ${fault} has its receipt on the next page, with the time of the answer`, async (t) => {
    const faults: Record<string, 'missing' | 'silent'> = {'receipt.js': fault};
    const {visitor, hosts} = await visit(t, {config: receiptsConfig, faults});
    await visitor.goto(hosts.page('blank.html'));
    await visitor.click('[part~="accept"]');
    await untilChosen(visitor);
    const time = await visitor.evaluate(() => {
      const [noted] = JSON.parse(localStorage.getItem('privacy-desk-answers') ?? '[]') as NotedAnswer[];
      return noted?.action.choice.time;
    });
    assert.ok(time !== undefined, 'the answer is noted');
    assert.deepEqual(hosts.site.receipts, []);

    delete faults['receipt.js'];
    await visitor.goto(hosts.page('blank.html'));
    await until('the receipt', () => hosts.site.receipts.length > 0);
    await untilDelivered(visitor);
    const [receipt] = hosts.site.receipts.map((text) => JSON.parse(text) as Receipt);
    assert.equal(receipt?.record.events.at(-1)?.time, isoSeconds(time));
    assert.ok(
      receipt.record.notices.some(({words}) => words),
      'it has the words that were shown',
    );
    assert.equal(await visitor.evaluate(() => localStorage.getItem('privacy-desk-answers')), null);
    await visitor.goto(hosts.page('blank.html'));
    await vendorRequests(visitor, hosts);
    assert.equal(hosts.site.receipts.length, 1);
  });

test('a refusal sends no receipt', async (t) => {
  const {visitor, hosts} = await visit(t, {config: receiptsConfig});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="reject"]');
  await untilChosen(visitor);
  await visitor.goto(hosts.page('blank.html'));
  await vendorRequests(visitor, hosts);
  assert.equal(attempts(hosts), 0);
});

/** Waits until the page has the server's answer: otherwise the next page sends the receipt again, with the same id. */
async function untilDelivered(visitor: Visitor): Promise<void> {
  await until('an empty outbox', () =>
    visitor.evaluate(() => !Object.keys(localStorage).some((key) => key.endsWith('-outbox'))),
  );
}

/** How many times a page tried to send a receipt. */
function attempts({site}: Hosts): number {
  return site.log.paths().filter((path) => path === '/receipts').length;
}
