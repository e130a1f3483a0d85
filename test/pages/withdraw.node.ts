import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {decideInPanel, untilAllowed, untilRefused} from './banner.ts';
import {policies} from './hosts/policies.ts';
import {nothingBut} from './nothing-but.ts';
import {nothingRefused} from './nothing-refused.ts';
import {everythingInOrder, ranOn, untilRan} from './ran.ts';
import {reportOn} from './report-on.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const cookieNames = async (tab: Tab): Promise<readonly string[]> =>
  (await tab.cookies()).map(({name}) => name).toSorted();

for (const policy of policies) {
  test(`a yes taken back clears the vendor's cookie and holds on the next page (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await visitor.click('[part~="accept"]');
    await untilAllowed(visitor, 'analytics', 'marketing');
    await untilRan(visitor, 'async', ...everythingInOrder);
    assert.deepEqual(await cookieNames(visitor), ['_ad', '_slow', 'privacy-desk']);

    await decideInPanel(visitor, 'analytics');
    // The page reloads itself, because a running script cannot be stopped.
    await until('the reloaded page', async () => !(await ranOn(visitor)).includes('slow'));
    await until('the cookie to go', async () => !(await cookieNames(visitor)).includes('_slow'));
    assert.ok((await cookieNames(visitor)).includes('_ad'), 'what was not withdrawn stays');

    await untilRan(visitor, 'plain');
    await vendorRequests(visitor, hosts);
    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('everything.html'));
    await untilRan(visitor, 'plain');
    nothingBut(await vendorRequests(visitor, hosts), ['/ad.js', '/film.html', '/pixel.gif', '/plain.js']);
    assert.ok((await ranOn(visitor)).includes('ad'));
    assert.deepEqual(await cookieNames(visitor), ['_ad', 'privacy-desk']);
    await nothingRefused(visitor, hosts);
  });
}

test('everything taken back leaves our own cookie and no request on the next page', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="accept"]');
  await untilRan(visitor, 'async', ...everythingInOrder);
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('[part~="reject-all"]');
  await until('the reloaded page', async () => (await ranOn(visitor)).length === 0);
  await until('the cookies to go', async () => (await cookieNames(visitor)).join() === 'privacy-desk');
  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('everything.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('a cookie that its vendor puts back while the page is left goes on the page after', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('clinging.html'));
  await visitor.click('[part~="accept"]');
  await untilRan(visitor, 'clinging');
  await decideInPanel(visitor, 'analytics');
  await until('the reloaded page', async () => (await ranOn(visitor)).length === 0);
  await until('the cookie to go', async () => !(await cookieNames(visitor)).includes('_slow'));
});

/** Safari 14 did so at times: https://bugs.webkit.org/show_bug.cgi?id=226547 */
const silentDatabases = 'IDBFactory.prototype.databases = () => new Promise(() => undefined);';

for (const [what, site] of [
  ['a storage', {before: silentDatabases}],
  ['what sweeps', {faults: {'sweep.js': 'silent'}}],
] as const)
  test(`${what} that never answers does not keep the page from loading anew`, async (t) => {
    const {visitor, hosts} = await visit(t, site);
    await visitor.goto(hosts.page('clinging.html'));
    await visitor.click('[part~="accept"]');
    await untilRan(visitor, 'clinging');
    await decideInPanel(visitor, 'analytics');
    await until('the reloaded page', async () => (await ranOn(visitor)).length === 0);
  });

test('a visitor who leaves before the sweep has ended is swept for on the next page, and told', async (t) => {
  const {visitor, hosts} = await visit(t, {before: silentDatabases});
  await visitor.goto(hosts.page('clinging.html'));
  await visitor.click('[part~="accept"]');
  await untilRan(visitor, 'clinging');
  await decideInPanel(visitor, 'analytics');
  await untilRefused(visitor, 'analytics');
  await visitor.goto(hosts.page('blank.html'));
  await until('the cookie to go', async () => !(await cookieNames(visitor)).includes('_slow'));
  await reportOn(visitor);
});
