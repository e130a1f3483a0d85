import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {assertNoErrors, assertRequestedOnly} from '../support/assertions.ts';
import {chooseInPanel, refusalConfirmation, untilAllowed, untilRefused} from '../support/choices.ts';
import {policies} from '../support/hosts/policies.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {everythingScripts, scriptsRunOn, untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

for (const policy of policies) {
  test(`a withdrawal reloads the page, removes the vendor's cookie and applies to the next page (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await visitor.click('[part~="accept"]');
    await untilAllowed(visitor, 'analytics', 'marketing');
    await untilRun(visitor, 'async', ...everythingScripts);
    assert.deepEqual(await cookieNames(visitor), ['_ad', '_slow', 'privacy-desk']);

    await chooseInPanel(visitor, 'analytics');
    await until('the reloaded page', async () => !(await scriptsRunOn(visitor)).includes('slow'));
    await untilCookieRemoved(visitor);
    assert.ok((await cookieNames(visitor)).includes('_ad'), 'other vendors keep their cookies');

    await untilRun(visitor, 'plain');
    await vendorRequests(visitor, hosts);
    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('everything.html'));
    await untilRun(visitor, 'plain');
    assertRequestedOnly(await vendorRequests(visitor, hosts), [
      '/ad.js',
      '/film.html',
      '/pixel.gif',
      '/plain.js',
    ]);
    assert.ok((await scriptsRunOn(visitor)).includes('ad'));
    assert.deepEqual(await cookieNames(visitor), ['_ad', 'privacy-desk']);
    await assertNoErrors(visitor, hosts);
  });
}

test('a withdrawal of everything leaves only the widget’s cookie, and the next page requests nothing', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="accept"]');
  await untilRun(visitor, 'async', ...everythingScripts);
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('[part~="reject-all"]');
  await untilNoneRun(visitor);
  await until(
    'the cookies to be removed',
    async () => (await cookieNames(visitor)).join() === 'privacy-desk',
  );
  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('everything.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('a cookie that a vendor sets again during the reload is removed on the reloaded page', async (t) => {
  const {visitor} = await acceptPersistentCookie(t);
  await chooseInPanel(visitor, 'analytics');
  await untilNoneRun(visitor);
  await untilCookieRemoved(visitor);
});

/** In Safari 14 `databases()` sometimes never resolves: https://bugs.webkit.org/show_bug.cgi?id=226547 */
const unansweredDatabases = 'IDBFactory.prototype.databases = () => new Promise(() => undefined);';

for (const [what, options] of [
  ['indexedDB.databases()', {headScript: unansweredDatabases}],
  ['withdrawal.js', {faults: {'withdrawal.js': 'silent'}}],
] as const)
  test(`the page reloads even if ${what} never answers`, async (t) => {
    const {visitor} = await acceptPersistentCookie(t, options);
    await chooseInPanel(visitor, 'analytics');
    await untilNoneRun(visitor);
  });

test('if the visitor leaves early, the next page removes the rest and shows the report', async (t) => {
  const {visitor, hosts} = await acceptPersistentCookie(t, {headScript: unansweredDatabases});
  await chooseInPanel(visitor, 'analytics');
  await untilRefused(visitor, 'analytics');
  await visitor.goto(hosts.page('blank.html'));
  await untilCookieRemoved(visitor);
  await refusalConfirmation(visitor);
});

/** Opens a page whose vendor sets its cookie again when the page is left, and accepts. */
async function acceptPersistentCookie(...[t, options]: Parameters<typeof visit>): ReturnType<typeof visit> {
  const visited = await visit(t, options);
  await visited.visitor.goto(visited.hosts.page('persistent-cookie.html'));
  await visited.visitor.click('[part~="accept"]');
  await untilRun(visited.visitor, 'persistent');
  return visited;
}

function untilCookieRemoved(tab: Tab): Promise<boolean> {
  return until('the cookie to be removed', async () => !(await cookieNames(tab)).includes('_slow'));
}

async function cookieNames(tab: Tab): Promise<readonly string[]> {
  return (await tab.cookies()).map(({name}) => name).toSorted();
}
