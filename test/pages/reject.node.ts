import assert from 'node:assert/strict';
import test from 'node:test';
import {targetIn} from '../drive/target.ts';
import {until} from '../drive/until.ts';
import {policies} from './hosts/policies.ts';
import {nothingRefused} from './nothing-refused.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

for (const policy of policies) {
  test(`a no lets nothing run, on this page or the next, and is asked once (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await visitor.click('[part~="reject"]');
    await until('the answer', () => visitor.evaluate(() => window.privacyDesk?.choice !== undefined));
    assert.deepEqual(await vendorRequests(visitor, hosts), []);

    hosts.site.log.clear();
    await visitor.goto(hosts.page('everything.html'));
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.ok('reason' in (await visitor.evaluate(targetIn, '[part~="reject"]')), 'asked once');
    await nothingRefused(visitor, hosts);
  });
}

test('a no keeps nothing but the answer: one cookie without an identifier, and no receipt', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="reject"]');
  await until('the answer', () => visitor.evaluate(() => window.privacyDesk?.choice !== undefined));
  const cookies = await visitor.cookies();
  assert.deepEqual(
    cookies.map(({name}) => name),
    ['privacy-desk'],
  );
  assert.ok((cookies[0]?.value.length ?? 0) < 300);
  assert.equal(await visitor.evaluate(() => localStorage.length), 0);
});
