import assert from 'node:assert/strict';
import test from 'node:test';
import {untilAsked} from './banner.ts';
import {policies} from './hosts/policies.ts';
import {nothingRefused} from './nothing-refused.ts';
import {everythingInOrder, everythingRequested, ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

for (const policy of policies) {
  test(`before any choice no vendor is asked for anything (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.deepEqual(await ranOn(visitor), []);
    await nothingRefused(visitor, hosts);
  });

  // Without these two, a server that counts nothing or a page that holds nothing would look like a perfect gate.
  test(`the same markup without templates and loader asks every vendor (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy, unwrapped: true, faults: {'desk.js': 'empty'}});
    await visitor.goto(hosts.page('everything.html'));
    await untilRan(visitor, 'async', ...everythingInOrder);
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), everythingRequested);
    assert.deepEqual(
      (await ranOn(visitor)).filter((name) => name !== 'async'),
      everythingInOrder,
    );
  });
}

test('markup that is not held leaks although the loader is there: the gate holds what is marked, no more', async (t) => {
  const {visitor, hosts} = await visit(t, {unwrapped: true});
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  assert.notDeepEqual(await vendorRequests(visitor, hosts), []);
});
