import assert from 'node:assert/strict';
import test from 'node:test';
import {findTarget} from '../../drive/target.ts';
import {until} from '../../drive/until.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {untilChosen} from '../support/choices.ts';
import {policies} from '../support/hosts/policies.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

for (const policy of policies) {
  test(`after Reject nothing runs on this page or the next, and the visitor is not asked again (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('everything.html'));
    await visitor.click('[part~="reject"]');
    await untilChosen(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);

    hosts.site.log.clear();
    await visitor.goto(hosts.page('everything.html'));
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.ok('reason' in (await visitor.evaluate(findTarget, '[part~="reject"]')), 'there is no banner');
    await assertNoErrors(visitor, hosts);
  });
}

test('Reject stores one cookie without an identifier, and no receipt', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="reject"]');
  await untilChosen(visitor);
  const cookies = await visitor.cookies();
  assert.deepEqual(
    cookies.map(({name}) => name),
    ['privacy-desk'],
  );
  assert.ok((cookies[0]?.value.length ?? 0) < 300);
  await until('an empty store', () => visitor.evaluate(() => localStorage.length === 0));
});
