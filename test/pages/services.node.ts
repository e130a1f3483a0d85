import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAllowed} from './banner.ts';
import {grant} from './grant.ts';
import {nothingBut} from './nothing-but.ts';
import {ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

test('a yes to one service runs that one and no other of its category, here and on the next page', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('dependent.html'));
  await grant(visitor, 'analytics:counter');
  await untilRan(visitor, 'library');
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/library.js']);
  assert.equal(await visitor.evaluate(() => window.privacyDesk?.allows('analytics')), false);

  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('dependent.html'));
  await untilRan(visitor, 'library');
  nothingBut(await vendorRequests(visitor, hosts), ['/library.js']);
  assert.deepEqual(await ranOn(visitor), ['library']);
});

test('a no to one service holds that one and no other of its category, and only that is stored', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics:counter']));
  await until('the answer', () =>
    visitor.evaluate(() => window.privacyDesk?.allows('analytics:counter') === false),
  );
  const [cookie] = await visitor.cookies();
  assert.match(cookie?.value ?? '', /~analytics\.~analytics:counter\.$/);
  await visitor.goto(hosts.page('dependent.html'));
  await untilAllowed(visitor, 'analytics');
  await untilRan(visitor, 'last');
  assert.ok(!(await vendorRequests(visitor, hosts)).includes('/library.js'));
  assert.deepEqual(await ranOn(visitor), ['other', 'last'], 'what comes after it waits for it');
});
