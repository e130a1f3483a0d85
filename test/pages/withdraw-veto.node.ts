import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {decideInPanel} from './banner.ts';
import {ranOn, untilRan} from './ran.ts';
import {reportOn} from './report-on.ts';
import {storedOn} from './stored-on.ts';
import {storesConfig} from './stores-config.ts';
import {visitByName} from './visit-by-name.ts';

const shop = 'www.shop.example.org.uk';

test('a page that vetoes the reload stays, and is swept once more when it is left', async (t) => {
  const {visitor, at} = await visitByName(t, {config: storesConfig});
  await visitor.goto(at(shop, '/shop/vetoing.html'));
  await visitor.click('[part~="accept"]');
  await untilRan(visitor, 'counter');
  await visitor.evaluate(() => Promise.all((window as unknown as {stores: unknown[]}).stores));

  await decideInPanel(visitor, 'analytics');
  assert.match(await reportOn(visitor), /Removed from your browser:[^:]*_c_back/);
  assert.deepEqual(await ranOn(visitor), ['counter'], 'the page is the same');
  // The vendor still runs, and puts everything back: now, and again when the page is left.
  await visitor.evaluate(() => (window as unknown as {putBack(): Promise<unknown>}).putBack());
  assert.deepEqual((await storedOn(visitor)).cookies, ['_c_back']);

  await visitor.goto(at(shop, '/shop/blank.html'));
  const left = await storedOn(visitor);
  const atOnce = [left.cookies, left.localStorage, left.sessionStorage];
  assert.deepEqual(atOnce, [[], [], []], 'what goes while the page is left');
  // No page hears of the rest before it ends: the next one sweeps it, and has nothing more to tell.
  await until('databases, caches and workers to go', async () => {
    const {indexedDB, cacheStorage, serviceWorkers} = await storedOn(visitor);
    return [...indexedDB, ...cacheStorage, ...serviceWorkers].length === 0;
  });
  assert.equal(await visitor.evaluate(() => sessionStorage.length), 0, 'the note is gone');
  assert.equal(await visitor.evaluate(() => document.querySelector('privacy-desk')), null);
  await visitor.goto(at(shop, '/account/orders/blank.html'));
  assert.deepEqual((await storedOn(visitor)).cookies, []);
});
