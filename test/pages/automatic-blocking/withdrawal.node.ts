import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {grant} from '../support/choices.ts';
import {autoBlockConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

const page = 'unmarked-frame-and-script.html';

test('a withdrawal reloads the page when an unmarked script or frame was unblocked', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page(page));
  await untilBlocked(visitor);
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'tag');
  await until('the frame', async () => !(await isFrameEmpty(visitor)));

  await visitor.evaluate(() => {
    document.documentElement.classList.add('before-reload');
    void window.privacyDesk?.refuse(['analytics']);
  });
  await until('the reloaded page', () =>
    visitor.evaluate(() => !document.documentElement.matches('.before-reload')),
  );
  await untilBlocked(visitor);
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await scriptsRunOn(visitor), []);
  assert.ok(await isFrameEmpty(visitor), 'the frame shows the vendor’s page again');
});

test('unblocked scripts and frames are listed as running, once for each host', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page(page));
  await grant(visitor, 'analytics');
  const inventory = (): Promise<unknown> =>
    visitor.evaluate(async () =>
      (await window.privacyDesk?.inventory())?.map(({what, state, key}) => [what, state, key]),
    );
  const expected = '[["127.0.0.1","running","analytics:counter"]]';
  await until('the inventory', async () => JSON.stringify(await inventory()) === expected);
});

/** Waits until the frame and the script are blocked. */
function untilBlocked(tab: Tab): Promise<true> {
  return until('a page with both blocked', async () => {
    const seen = await tab.evaluate(() => ({
      isComplete: document.readyState === 'complete',
      blocked: window.privacyDeskAutoBlock?.blocked.length,
      choice: window.privacyDesk?.choice,
    }));
    if (!seen.isComplete || seen.blocked !== 2) throw new Error(JSON.stringify(seen));
    return true as const;
  });
}

/** Whether the frame shows an empty page and not the vendor's. */
function isFrameEmpty(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => document.querySelector('iframe')?.contentDocument?.URL === 'about:blank');
}
