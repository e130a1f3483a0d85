import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {engineHere} from '../support/browser.ts';
import {grant, refuse, untilRefused} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

/** Stores that the page came from the back/forward cache, because the page may reload itself afterwards. */
const recordRestored = `addEventListener('pageshow', ({persisted}) => {
  if (persisted) sessionStorage.setItem('restored', location.pathname);
});`;

test('a page that the visitor goes back to applies a withdrawal made on another page', async (t) => {
  const {visitor, hosts} = await visit(t, {noStore: false, headScript: recordRestored});
  await visitor.goto(hosts.page('simple.html'));
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'simple');
  // Browsers do not cache a page that the visitor leaves before it has loaded, or while it makes the receipt: it then holds a lock
  // that the next page asks for.
  await until('the page to load', () => visitor.evaluate(() => document.readyState === 'complete'));
  await until('the receipt', () => visitor.evaluate(async () => !!(await window.privacyDesk?.receipt())));
  await visitor.goto(hosts.page('blank.html'));
  await refuse(visitor, 'analytics');
  await untilRefused(visitor, 'analytics');
  hosts.vendor.log.clear();

  await visitor.back();
  await until('the previous page', async () => (await visitor.url()).includes('simple.html'));
  await untilNoneRun(visitor);
  await untilRefused(visitor, 'analytics');
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  const restored = await visitor.evaluate(() => sessionStorage.getItem('restored'));
  // Firefox and WebKit cache the page only when they have enough memory.
  if (engineHere === 'chromium')
    assert.equal(restored, '/simple.html', 'the page came from the back/forward cache');
});
