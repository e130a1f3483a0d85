import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAllowed} from './banner.ts';
import {policies} from './hosts/policies.ts';
import {nothingRefused} from './nothing-refused.ts';
import {everythingInOrder, everythingRequested, ranOn} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

for (const policy of policies) {
  test(`a yes lets everything run, in the order of the document (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await visitor.click('[part~="accept"]');
    await until('the scripts', async () => (await ranOn(visitor)).length > everythingInOrder.length);
    const ran = await ranOn(visitor);
    assert.deepEqual(
      ran.filter((name) => name !== 'async'),
      everythingInOrder,
    );
    assert.ok(ran.indexOf('async') > ran.indexOf('last'), 'an async script holds nobody up');
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), everythingRequested);
    await nothingRefused(visitor, hosts);
  });

  test(`a returning visitor's yes runs everything in the same order (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('blank.html'));
    await visitor.click('[part~="accept"]');
    await untilAllowed(visitor, 'analytics', 'marketing', 'media');
    await visitor.goto(hosts.page('everything.html'));
    await until('the scripts', async () => (await ranOn(visitor)).length > everythingInOrder.length);
    assert.deepEqual(
      (await ranOn(visitor)).filter((name) => name !== 'async'),
      everythingInOrder,
    );
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), everythingRequested);
    await nothingRefused(visitor, hosts);
  });
}
