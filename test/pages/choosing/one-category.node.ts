import assert from 'node:assert/strict';
import test from 'node:test';
import {assertNoErrors, assertRequestedOnly} from '../support/assertions.ts';
import {chooseInPanel, untilAllowed} from '../support/choices.ts';
import {policies} from '../support/hosts/policies.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

const analyticsRequests = ['/async.js', '/deferred.js', '/head.css', '/module.js', '/slow.js'];

for (const policy of policies) {
  test(`only the category that is chosen in the panel runs, on this page and the next (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await chooseInPanel(visitor, 'analytics');
    await untilAllowed(visitor, 'analytics');
    await untilRun(visitor, 'async', 'last', 'deferred', 'module');
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), analyticsRequests);

    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('everything.html'));
    await untilRun(visitor, 'async', 'last', 'deferred', 'module');
    assertRequestedOnly(await vendorRequests(visitor, hosts), analyticsRequests);
    await assertNoErrors(visitor, hosts);
  });
}

test('closing the panel makes no choice', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('input[name="analytics"]');
  await visitor.press('Escape');
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
});
