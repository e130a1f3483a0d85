import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {decideInPanel} from './banner.ts';
import {codesOn} from './messages.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

test('an interface that cannot be had releases nothing, is reported once, and the page works', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'desk-ui.js': 'missing'}});
  await visitor.goto(hosts.page('everything.html'));
  await until('the report', async () => (await codesOn(visitor)).length > 0);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await codesOn(visitor), ['ui-unreachable']);
  assert.deepEqual((await visitor.recorded()).errors, []);
  assert.equal(await visitor.evaluate(() => getComputedStyle(document.documentElement).overflow), 'visible');
});

test('a panel that cannot be had leaves the banner working', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'desk-panel.js': 'missing'}});
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="settings"]');
  await until('the report', async () => (await codesOn(visitor)).includes('ui-unreachable'));
  await visitor.click('[part~="reject"]');
  await until('the answer', () => visitor.evaluate(() => window.privacyDesk?.choice !== undefined));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

for (const [answer, ticked, also] of [
  [
    'yes to everything downloads the loader and what runs scripts',
    ['analytics', 'media'],
    ['/privacy/release.js'],
  ],
  ['yes to what the page does not hold downloads the loader and nothing else', ['media'], []],
  ['no downloads the loader and nothing else', [], []],
] as const)
  test(`a visitor who said ${answer}`, async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page('blank.html'));
    await decideInPanel(visitor, ...ticked);
    await until('the answer', () => visitor.evaluate(() => window.privacyDesk?.choice !== undefined));
    // The last that an answer fetches; the panel has fetched `receipt.js`.
    const last = ticked.length ? '/privacy/release.js' : '/privacy/receipt.js';
    await until(last, () => hosts.site.log.paths().includes(last));
    hosts.site.log.clear();
    await visitor.goto(hosts.page('simple.html'));
    await vendorRequests(visitor, hosts);
    const ours = hosts.site.log.paths().filter((path) => path.startsWith('/privacy/'));
    assert.deepEqual(ours, ['/privacy/desk.js', ...also]);
  });
