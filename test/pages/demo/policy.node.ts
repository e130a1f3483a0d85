import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {axeViolations, colourPreferences} from '../accessibility/axe-violations.ts';
import {engineHere} from '../support/browser.ts';
import {visitDemo} from '../support/visit-demo.ts';

/** Whether the parts of the policy with these ids are on the screen. */
const shown = (visitor: Visitor, ids: readonly string[]): Promise<readonly boolean[]> =>
  visitor.evaluate(
    (all) => all.map((id) => (document.getElementById(id)?.getClientRects().length ?? 0) > 0),
    ids,
  );

const untilEnhanced = (visitor: Visitor): Promise<boolean> =>
  until('the script of the policy', () =>
    visitor.evaluate(() => document.querySelector('.policy-filter-note[role="status"]') !== null),
  );

const statusText = (visitor: Visitor): Promise<string> =>
  visitor.evaluate(() => document.querySelector('.policy-filter [role="status"]')?.textContent ?? '');

const PARTS = ['everyone', 'research-participants', 'suppliers', 'job-applicants', 'events'] as const;

test('the policy shows only what is for a reader who says so, and what a link leads to', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/privacy/`);
  assert.deepEqual(await shown(visitor, PARTS), [true, true, true, true, true]);
  await untilEnhanced(visitor);
  await visitor.click('#policy-for-4');
  await until(
    'the parts for suppliers and applicants only',
    async () => (await shown(visitor, PARTS)).join() === 'true,false,true,true,false',
  );
  assert.match(
    await statusText(visitor),
    /^Shown: what is for “[^”]+”\. Parts left out: \d+\. Choose “Everything” to see them\. A print has all parts\.$/,
  );
  await visitor.evaluate(() => void (location.hash = '#research-participants'));
  await until(
    'the part that the link leads to',
    async () => (await shown(visitor, PARTS)).join() === 'true,true,true,true,false',
  );
  await visitor.click('#policy-for-0');
  await until('everything', async () => (await shown(visitor, PARTS)).every(Boolean));
});

test('a link can choose for the reader, under the content security policy of the site', async (t) => {
  const {demo, visitor} = await visitDemo(t, {csp: 'nonce'});
  await visitor.goto(`${demo.siteUrl}/privacy/?for=constructor`);
  await untilEnhanced(visitor);
  assert.ok((await shown(visitor, PARTS)).every(Boolean));
  await visitor.goto(`${demo.siteUrl}/privacy/?for=supplier-or-applicant`);
  await until(
    'the parts for applicants only',
    async () => (await shown(visitor, PARTS)).join() === 'true,false,true,true,false',
  );
});

test('on a small screen, tables are lists also without any style of the site', async (t) => {
  const {demo, visitor: phone} = await visitDemo(t, {size: {width: 320, height: 640}});
  await phone.goto(`${demo.siteUrl}/privacy/`);
  await until('the styles', () => phone.evaluate(() => document.readyState === 'complete'));
  const {sheets, wide, labels} = await phone.evaluate(() => {
    for (const {href, ownerNode} of [...document.styleSheets])
      if (href?.endsWith('/policy-filter.css') !== true) (ownerNode as Element | null)?.remove();
    const cells = [...document.querySelectorAll('.policy td[data-label]:not(:empty)')];
    return {
      // WebKit also lists sheets of elements that are no longer there.
      sheets: [...document.styleSheets].filter(({ownerNode}) => ownerNode?.isConnected).length,
      wide: cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth).length,
      labels: [...new Set(cells.map((cell) => getComputedStyle(cell, '::before').content.slice(-3)))],
    };
  });
  assert.equal(sheets, 1);
  assert.equal(wide, 0, 'cells beside the screen');
  assert.deepEqual(labels, [': "']);
});

/** Only Chromium can emulate paper. */
const skip = engineHere === 'chromium' ? false : 'this engine cannot emulate paper';

test('on paper, all of the policy is there, whatever was chosen, and no filter', {skip}, async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/privacy/`);
  await visitor.click('#policy-for-4');
  await visitor.emulate?.({media: 'print'});
  await until('all parts', async () => (await shown(visitor, PARTS)).every(Boolean));
  assert.deepEqual(await shown(visitor, ['policy-for-0', 'policy-contents']), [false, false]);
});

test('axe finds no violation in the policy and in what has changed, in any colours', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  for (const path of ['/privacy/', '/privacy/2026-11-01/', '/privacy/2026-12-01/since/2026-11-01/']) {
    await visitor.goto(demo.siteUrl + path);
    for (const media of colourPreferences) {
      if (media) await visitor.emulate?.(media);
      assert.deepEqual(await axeViolations(visitor, 'main'), [], `${path} ${JSON.stringify(media)}`);
    }
  }
});
