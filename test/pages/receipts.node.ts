import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import type {Hosts} from './hosts/hosts.ts';
import {configWithReceipts} from './site-config.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const idsAt = ({site}: Hosts): readonly unknown[] =>
  site.receipts.map((text) => (JSON.parse(text) as {consentReceiptID: unknown}).consentReceiptID);

const attemptsAt = ({site}: Hosts): number => site.log.paths().filter((path) => path === '/receipts').length;

test('a yes sends one receipt, once', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configWithReceipts});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the receipt', () => hosts.site.receipts.length > 0);
  await visitor.goto(hosts.page('blank.html'));
  await vendorRequests(visitor, hosts);
  assert.equal(attemptsAt(hosts), 1);
});

test('a receipt that could not be sent waits, and is delivered once on a later page', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configWithReceipts});
  hosts.site.receiptsDown = true;
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the failed attempt', () => attemptsAt(hosts) > 0);
  assert.deepEqual(idsAt(hosts), []);

  hosts.site.receiptsDown = false;
  await visitor.goto(hosts.page('blank.html'));
  // Its answer, too: a page that is left before that comes sends it again, with the same id.
  await until('the answer', () =>
    visitor.evaluate(() => !Object.keys(localStorage).some((key) => key.endsWith('-outbox'))),
  );
  assert.equal(idsAt(hosts).length, 1);
  const attempts = attemptsAt(hosts);
  await visitor.goto(hosts.page('blank.html'));
  await vendorRequests(visitor, hosts);
  assert.equal(idsAt(hosts).length, 1);
  assert.equal(attemptsAt(hosts), attempts, 'what was delivered is not sent again');
});

test('a no sends nothing', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configWithReceipts});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="reject"]');
  await until('the answer', () => visitor.evaluate(() => window.privacyDesk?.choice !== undefined));
  await visitor.goto(hosts.page('blank.html'));
  await vendorRequests(visitor, hosts);
  assert.equal(attemptsAt(hosts), 0);
});
