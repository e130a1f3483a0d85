import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../src/gate/net/net-api.ts';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {grant} from './grant.ts';
import {netConfig} from './net/net-config.ts';
import {ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const page = 'safety-net-withdraw.html';

/** Waits until the net has stopped the frame and the script. */
const untilStopped = (tab: Tab): Promise<true> =>
  until('a page with both stopped', async () => {
    const seen = await tab.evaluate(() => ({
      isThere: document.readyState === 'complete',
      stopped: window.privacyDeskNet?.stopped.length,
      choice: window.privacyDesk?.choice,
    }));
    if (!seen.isThere || seen.stopped !== 2) throw new Error(JSON.stringify(seen));
    return true as const;
  });

/** Whether the frame shows its empty page, not the vendor's. */
const isFrameEmpty = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('iframe')?.contentDocument?.URL === 'about:blank');

/** `silent` is no part; without `release.js` nothing that is marked runs, but what the net lets go does. */
for (const silent of ['', 'release.js'])
  test(`a yes taken back loads the page anew when the net has let something go: it runs and shows no more (silent: ${silent || 'nothing'})`, async (t) => {
    const {visitor, hosts} = await visit(t, {config: netConfig, faults: {[silent]: 'silent'}});
    await visitor.goto(hosts.page(page));
    await untilStopped(visitor);
    await grant(visitor, 'analytics');
    await untilRan(visitor, 'tag');
    await until('the frame', async () => !(await isFrameEmpty(visitor)));

    await visitor.evaluate(() => {
      document.documentElement.classList.add('leaves');
      void window.privacyDesk?.refuse(['analytics']);
    });
    await until('another page', () => visitor.evaluate(() => !document.documentElement.matches('.leaves')));
    await untilStopped(visitor);
    await vendorRequests(visitor, hosts);
    assert.deepEqual(await ranOn(visitor), []);
    assert.ok(await isFrameEmpty(visitor), 'the frame shows what it showed before');
  });

test('what the net has let go is listed as running, once for each host', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page(page));
  await grant(visitor, 'analytics');
  const listed = (): Promise<unknown> =>
    visitor.evaluate(async () =>
      (await window.privacyDesk?.inventory())?.map(({what, state, key}) => [what, state, key]),
    );
  await until(
    'it',
    async () => JSON.stringify(await listed()) === '[["127.0.0.1","running","analytics:counter"]]',
  );
});
