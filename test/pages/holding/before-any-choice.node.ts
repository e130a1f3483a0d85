import assert from 'node:assert/strict';
import test from 'node:test';
import {assertNoErrors} from '../support/assertions.ts';
import {untilAsked} from '../support/choices.ts';
import {policies} from '../support/hosts/policies.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {everythingRequests, everythingScripts, scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

for (const policy of policies) {
  test(`before any choice the page requests nothing from a vendor (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.deepEqual(await scriptsRunOn(visitor), []);
    await assertNoErrors(visitor, hosts);
  });

  // These two tests show that the vendors' host counts requests and that the page sends some when nothing is held.
  test(`the same markup without templates and without the loader requests everything (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy, withoutHolding: true, faults: {'desk.js': 'empty'}});
    await visitor.goto(hosts.page('everything.html'));
    await untilRun(visitor, 'async', ...everythingScripts);
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), everythingRequests);
    assert.deepEqual(
      (await scriptsRunOn(visitor)).filter((name) => name !== 'async'),
      everythingScripts,
    );
  });
}

test('the loader does not hold unmarked markup', async (t) => {
  const {visitor, hosts} = await visit(t, {withoutHolding: true});
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  assert.notDeepEqual(await vendorRequests(visitor, hosts), []);
});
