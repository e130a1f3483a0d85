import assert from 'node:assert/strict';
import test from 'node:test';
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
