import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {untilAllowed} from '../support/choices.ts';
import {policies} from '../support/hosts/policies.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {everythingRequests, everythingScripts, scriptsRunOn} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

for (const policy of policies) {
  test(`Accept runs everything in the order of the document (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await visitor.click('[part~="accept"]');
    await untilAllScriptsRun(visitor);
    const run = await scriptsRunOn(visitor);
    assert.deepEqual(
      run.filter((name) => name !== 'async'),
      everythingScripts,
    );
    assert.ok(run.indexOf('async') > run.indexOf('last'), 'an async script does not delay the others');
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), everythingRequests);
    await assertNoErrors(visitor, hosts);
  });

  test(`everything runs in the same order for a visitor who accepted on an earlier page (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('blank.html'));
    await visitor.click('[part~="accept"]');
    await untilAllowed(visitor, 'analytics', 'marketing', 'media');
    await visitor.goto(hosts.page('everything.html'));
    await untilAllScriptsRun(visitor);
    assert.deepEqual(
      (await scriptsRunOn(visitor)).filter((name) => name !== 'async'),
      everythingScripts,
    );
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), everythingRequests);
    await assertNoErrors(visitor, hosts);
  });
}

function untilAllScriptsRun(tab: Tab): Promise<boolean> {
  return until('all scripts', async () => (await scriptsRunOn(tab)).length > everythingScripts.length);
}
