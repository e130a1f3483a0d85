import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {decideInPanel} from './banner.ts';
import {reportOn} from './report-on.ts';
import {ranOn} from './ran.ts';
import {storedOn} from './stored-on.ts';
import {storesConfig} from './stores-config.ts';
import {visitByName} from './visit-by-name.ts';

const shop = 'www.shop.example.org.uk';
const blog = 'blog.example.org.uk';

/** All that `stores.html` stores, and the server with it. */
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

/** What may be left of it once the counter has been withdrawn. `_c_session` is for the server to remove. */
const afterwards = {
  cookies: ['_c_session', '_f_page', '_f_registrable', 'basket'],
  localStorage: ['f.volume'],
  sessionStorage: ['f.tab'],
  indexedDB: ['f-films'],
  cacheStorage: ['f-assets'],
  serviceWorkers: ['/f/'],
};

const untilStored = (tab: Tab): Promise<unknown> =>
  until('everything to be stored', async () => {
    if ((await ranOn(tab)).length < 2) return false;
    await tab.evaluate(() => Promise.all((window as unknown as {stores: unknown[]}).stores));
    return true;
  });

test('a vendor withdrawn leaves nothing of any kind, on any domain or path; what is not withdrawn stays', async (t) => {
  const cookies = ['_c_session=1; Path=/; HttpOnly', 'basket=1; Path=/; HttpOnly'];
  const {visitor, at} = await visitByName(t, {config: storesConfig, cookies});
  await visitor.goto(at(shop, '/shop/basket/stores.html'));
  await visitor.click('[part~="accept"]');
  await untilStored(visitor);
  assert.deepEqual(await storedOn(visitor), everything);

  await decideInPanel(visitor, 'analytics');
  const report = await reportOn(visitor);
  assert.deepEqual(await storedOn(visitor), afterwards);
  for (const name of [
    '_c_registrable',
    '__Host-c',
    'c.visits',
    'c.tab',
    'c-events',
    'c-assets',
    '/c/worker.js',
  ])
    assert.match(report, new RegExp(`Removed from your browser:[^:]*${name}\\b`));
  assert.match(report, /Counter: kept on another site’s own address/);
  assert.match(report, /_c_session: no page can see or remove this, only our server/);

  await visitor.goto(at(shop, '/account/orders/blank.html'));
  const elsewhere = await storedOn(visitor);
  assert.deepEqual(elsewhere.cookies, ['_c_session', '_f_registrable', 'basket']);
  await visitor.goto(at(blog, '/blank.html'));
  assert.deepEqual((await storedOn(visitor)).cookies, ['_c_session', '_f_registrable', 'basket']);
});
