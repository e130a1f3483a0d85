import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {grant, untilAsked} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {policies} from '../support/hosts/policies.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

for (const policy of policies) {
  test(`markup that a script inserts into the page or a shadow root waits for consent (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('inserted-markup.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await grant(visitor, 'analytics');
    await untilFramesRequested(hosts);
    await assertNoErrors(visitor, hosts);
  });

  test(`markup that a script inserts after consent is released at once (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics');
    await visitor.goto(hosts.page('inserted-markup.html'));
    await untilFramesRequested(hosts);
    await assertNoErrors(visitor, hosts);
  });
}

function untilFramesRequested({vendor}: Hosts): Promise<boolean> {
  const paths = ['/late.html', '/shadow.html'];
  return until('both frames', () => paths.every((path) => vendor.log.paths().includes(path)));
}
