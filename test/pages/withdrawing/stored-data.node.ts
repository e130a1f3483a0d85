import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {chooseInPanel, refusalConfirmation} from '../support/choices.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {visitNamedSite} from '../support/visit-named-site.ts';
import {everyStoreConfig, storedDataOn} from './stored-data.ts';

const shop = 'www.shop.example.org.uk';
const blog = 'blog.example.org.uk';

/** Everything that `every-store.html` and its server store. */
const everything = {
  cookies: [
    '__Host-c',
    '__Host-c_partitioned',
    '__Secure-c',
    '_c_default',
    '_c_middle',
    '_c_page',
    '_c_partitioned',
    '_c_registrable',
    '_c_secure',
    '_c_session',
    '_c_twice',
    '_f_page',
    '_f_registrable',
    'basket',
  ],
  localStorage: ['c.visits', 'f.volume'],
  sessionStorage: ['c.tab', 'f.tab'],
  indexedDB: ['c-events', 'f-films'],
  cacheStorage: ['c-assets', 'f-assets'],
  serviceWorkers: ['/c/', '/f/'],
};

/** What remains after consent for the counter is withdrawn. Only the server can remove `_c_session`. */
const remaining = {
  cookies: ['_c_session', '_f_page', '_f_registrable', 'basket'],
  localStorage: ['f.volume'],
  sessionStorage: ['f.tab'],
  indexedDB: ['f-films'],
  cacheStorage: ['f-assets'],
  serviceWorkers: ['/f/'],
};

test('a withdrawal removes everything that the vendor stored, on every domain and path, and nothing else', async (t) => {
  const cookies = ['_c_session=1; Path=/; HttpOnly', 'basket=1; Path=/; HttpOnly'];
  const {visitor, at} = await visitNamedSite(t, {config: everyStoreConfig, cookies});
  await visitor.goto(at(shop, '/shop/basket/every-store.html'));
  await visitor.click('[part~="accept"]');
  await untilStored(visitor);
  assert.deepEqual(await storedDataOn(visitor), everything);

  await chooseInPanel(visitor, 'analytics');
  const confirmation = await refusalConfirmation(visitor);
  assert.deepEqual(await storedDataOn(visitor), remaining);
  for (const name of [
    '_c_registrable',
    '__Host-c',
    'c.visits',
    'c.tab',
    'c-events',
    'c-assets',
    '/c/worker.js',
  ])
    assert.match(confirmation, new RegExp(`Removed from your browser:[^:]*${name}\\b`));
  assert.match(confirmation, /Counter: kept on another site’s own address/);
  assert.match(confirmation, /_c_session: no page can see or remove this, only our server/);

  await visitor.goto(at(shop, '/account/orders/blank.html'));
  const underOtherPath = await storedDataOn(visitor);
  assert.deepEqual(underOtherPath.cookies, ['_c_session', '_f_registrable', 'basket']);
  await visitor.goto(at(blog, '/blank.html'));
  assert.deepEqual((await storedDataOn(visitor)).cookies, ['_c_session', '_f_registrable', 'basket']);
});

/** Waits until both vendors' scripts have run and have stored everything. */
function untilStored(tab: Tab): Promise<unknown> {
  return until('everything to be stored', async () => {
    if ((await scriptsRunOn(tab)).length < 2) return false;
    await tab.evaluate(() => Promise.all((window as unknown as {pendingStores: unknown[]}).pendingStores));
    return true;
  });
}
