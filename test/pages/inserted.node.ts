import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAsked} from './banner.ts';
import {grant} from './grant.ts';
import {policies} from './hosts/policies.ts';
import {nothingRefused} from './nothing-refused.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const frames = ['/late.html', '/shadow.html'];

for (const policy of policies) {
  test(`markup inserted later, in the page or a shadow root, waits for a yes (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('inserted.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await grant(visitor, 'analytics');
    await until('both frames', () => frames.every((path) => hosts.vendor.log.paths().includes(path)));
    await nothingRefused(visitor, hosts);
  });

  test(`markup inserted after a yes runs at once (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics');
    await visitor.goto(hosts.page('inserted.html'));
    await until('both frames', () => frames.every((path) => hosts.vendor.log.paths().includes(path)));
    await nothingRefused(visitor, hosts);
  });
}
