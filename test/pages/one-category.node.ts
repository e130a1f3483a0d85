import assert from 'node:assert/strict';
import test from 'node:test';
import {decideInPanel, untilAllowed} from './banner.ts';
import {policies} from './hosts/policies.ts';
import {nothingBut} from './nothing-but.ts';
import {nothingRefused} from './nothing-refused.ts';
import {untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const analytics = ['/async.js', '/deferred.js', '/head.css', '/module.js', '/slow.js'];

for (const policy of policies) {
  test(`analytics alone, chosen in the panel, runs alone, here and on the next page (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await decideInPanel(visitor, 'analytics');
    await untilAllowed(visitor, 'analytics');
    await untilRan(visitor, 'async', 'last', 'deferred', 'module');
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), analytics);

    hosts.vendor.log.clear();
    await visitor.goto(hosts.page('everything.html'));
    await untilRan(visitor, 'async', 'last', 'deferred', 'module');
    nothingBut(await vendorRequests(visitor, hosts), analytics);
    await nothingRefused(visitor, hosts);
  });
}

test('closing the panel decides nothing', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('input[name="analytics"]');
  await visitor.press('Escape');
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
});
