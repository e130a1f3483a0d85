import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilRefused} from './banner.ts';
import {grant} from './grant.ts';
import {ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

/** Notes that the page came out of the back/forward cache; it may reload itself afterwards. */
const noteRestored = `addEventListener('pageshow', ({persisted}) => {
  if (persisted) sessionStorage.setItem('restored', location.pathname);
});`;

test('a page that is gone back to knows what was withdrawn meanwhile', async (t) => {
  const {visitor, hosts} = await visit(t, {kept: true, before: noteRestored});
  await visitor.goto(hosts.page('simple.html'));
  await grant(visitor, 'analytics');
  await untilRan(visitor, 'simple');
  // A page that is left while it loads is not kept.
  await until('the whole page', () => visitor.evaluate(() => document.readyState === 'complete'));
  await visitor.goto(hosts.page('blank.html'));
  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await untilRefused(visitor, 'analytics');
  hosts.vendor.log.clear();

  await visitor.back();
  await until('the page before', async () => (await visitor.url()).includes('simple.html'));
  await until('a page without the script', async () => (await ranOn(visitor)).length === 0);
  await untilRefused(visitor, 'analytics');
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  const restored = await visitor.evaluate(() => sessionStorage.getItem('restored'));
  // The others keep a page when they have room for it; most often they had it too.
  if (process.env['ENGINE'] === 'chromium')
    assert.equal(restored, '/simple.html', 'it came out of the back/forward cache');
});
