import assert from 'node:assert/strict';
import test from 'node:test';
import {assertRequestedOnly} from '../support/assertions.ts';
import {grant, refuse, untilAllowed, untilRefused} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('consent to one service runs only that service of its category, on this page and the next', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('dependent.html'));
  await grant(visitor, 'analytics:counter');
  await untilRun(visitor, 'library');
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/library.js']);
  assert.equal(await visitor.evaluate(() => window.privacyDesk?.allows('analytics')), false);

  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('dependent.html'));
  await untilRun(visitor, 'library');
  assertRequestedOnly(await vendorRequests(visitor, hosts), ['/library.js']);
  assert.deepEqual(await scriptsRunOn(visitor), ['library']);
});

test('a refusal of one service holds only that service of its category, and the cookie stores both answers', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await refuse(visitor, 'analytics:counter');
  await untilRefused(visitor, 'analytics:counter');
  const [cookie] = await visitor.cookies();
  assert.match(cookie?.value ?? '', /~analytics\.~.*analytics:counter\.$/);
  await visitor.goto(hosts.page('dependent.html'));
  await untilAllowed(visitor, 'analytics');
  await untilRun(visitor, 'last');
  assert.ok(!(await vendorRequests(visitor, hosts)).includes('/library.js'));
  assert.deepEqual(await scriptsRunOn(visitor), ['other', 'last'], 'the widget waits for the held library');
});
