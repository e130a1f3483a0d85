import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {chooseInPanel, removalReport} from '../support/choices.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visitNamedSite} from '../support/visit-named-site.ts';
import {everyStoreConfig, storedDataOn} from './stored-data.ts';

declare global {
  interface Window {
    /** Stores the data of the vendor in `cancelled-reload.html` again. */
    storeAgain?: () => Promise<unknown>;
  }
}

const shop = 'www.shop.example.org.uk';

test('when a page cancels the reload, stored data is removed at once and again when the visitor leaves the page', async (t) => {
  const {visitor, at} = await visitNamedSite(t, {config: everyStoreConfig});
  await visitor.goto(at(shop, '/shop/cancelled-reload.html'));
  await visitor.click('[part~="accept"]');
  await untilRun(visitor, 'counter');
  await visitor.evaluate(() => Promise.all((window as unknown as {pendingStores: unknown[]}).pendingStores));

  await chooseInPanel(visitor, 'analytics');
  assert.match(await removalReport(visitor), /Removed from your browser:[^:]*_c_back/);
  assert.deepEqual(await scriptsRunOn(visitor), ['counter'], 'the page was not reloaded');
  // The vendor's script still runs and stores everything again: now, and when the visitor leaves the page.
  await visitor.evaluate(() => window.storeAgain?.());
  assert.deepEqual((await storedDataOn(visitor)).cookies, ['_c_back']);

  await visitor.goto(at(shop, '/shop/blank.html'));
  const stored = await storedDataOn(visitor);
  const synchronous = [stored.cookies, stored.localStorage, stored.sessionStorage];
  assert.deepEqual(synchronous, [[], [], []], 'these are removed while the visitor leaves');
  // Databases, caches and workers cannot be removed before the page ends: the next page does it, without a report.
  await until('databases, caches and workers to be removed', async () => {
    const {indexedDB, cacheStorage, serviceWorkers} = await storedDataOn(visitor);
    return [...indexedDB, ...cacheStorage, ...serviceWorkers].length === 0;
  });
  assert.equal(await visitor.evaluate(() => sessionStorage.length), 0, 'the handoff is removed');
  assert.equal(await visitor.evaluate(() => document.querySelector('privacy-desk')), null);
  await visitor.goto(at(shop, '/account/orders/blank.html'));
  assert.deepEqual((await storedDataOn(visitor)).cookies, []);
});
