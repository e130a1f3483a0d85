import assert from 'node:assert/strict';
import test from 'node:test';
import type {Demo} from '../../../demo/create-demo.ts';
import {findTarget} from '../../drive/target.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {engineHere} from '../support/browser.ts';
import {untilAllowed, untilAsked, untilRefused} from '../support/choices.ts';
import {visitDemo} from '../support/visit-demo.ts';

test('the demo requests nothing before consent and nothing after the withdrawal', async (t) => {
  const {demo, visitor} = await visitDemo(t);

  await visitor.goto(`${demo.siteUrl}/research/the-long-view/`);
  await untilAsked(visitor);
  assert.deepEqual(requestKinds(demo), []);
  assert.equal(await displayedRequestCount(visitor), 0);
  assert.deepEqual(await cookieNames(visitor), []);

  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'analytics', 'marketing', 'media');
  for (const kind of ['Google Analytics, hit', 'Matomo, hit', 'Adline, hit', 'Film player, page'])
    await until(kind, () => requestKinds(demo).includes(kind));
  await until('the request count', async () => (await displayedRequestCount(visitor)) >= 4);
  await until('the vendors’ cookies', async () => (await cookieNames(visitor)).includes('_demo_ad'));

  await until('the receipt to arrive', async () => {
    const id = await visitor.evaluate(async () => (await window.privacyDesk?.receipt())?.consentReceiptID);
    const stored = await fetch(`${demo.siteUrl}/privacy/receipts/${id ?? ''}`);
    return stored.ok && (await stored.text()).includes('analytics');
  });

  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('[part~="reject-all"]');
  await untilReloaded(visitor);
  await until('the vendors’ cookies to be removed', async () =>
    (await cookieNames(visitor)).every((name) => /^privacy-desk(-kept)?$/.test(name)),
  );

  const newest = demo.vendorLog.newest();
  await visitor.goto(`${demo.siteUrl}/news/`);
  await visitor.goto(`${demo.siteUrl}/research/the-long-view/`);
  await until('the page to load', () => visitor.evaluate(() => document.readyState === 'complete'));
  assert.deepEqual(requestKinds(demo, newest), []);
});

test(
  'the demo’s server keeps a copy of an objection, which holds when the cookie of the script is gone',
  // WebKit stores no cookie with `Secure` on http://localhost.
  {skip: engineHere === 'webkit'},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await visitor.goto(demo.siteUrl);
    await untilAsked(visitor);
    await visitor.click('[part~="reject"]');
    await until('the copy', async () => (await cookieNames(visitor)).includes('privacy-desk-kept'));

    await visitor.evaluate(() => void (document.cookie = 'privacy-desk=;path=/;max-age=0'));
    await until('the cookie to be gone', async () => !(await cookieNames(visitor)).includes('privacy-desk'));
    await visitor.goto(`${demo.siteUrl}/news/`);
    await untilRefused(visitor, 'analytics', 'media', 'marketing');
    assert.ok('reason' in (await visitor.evaluate(findTarget, '[part~="reject"]')), 'there is no banner');
  },
);

test('the demo asks in Welsh on its Welsh page', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/cy/`);
  await untilAsked(visitor);
  const language = await visitor.evaluate(() => document.querySelector<HTMLElement>('privacy-desk')?.lang);
  assert.equal(language, 'cy');
});

/** What the demo's vendors were asked for after entry `since` of their log. */
function requestKinds(demo: Demo, since = 0): readonly string[] {
  return demo.vendorLog.since(since).map(({kind}) => kind);
}

/** The number of requests that the demo's own strip displays. */
function displayedRequestCount(tab: Tab): Promise<number> {
  return tab.evaluate(() => Number(document.querySelector<HTMLElement>('.contacted')?.dataset['count']));
}

/** Waits for the page after the reload: the server sent it when the log already had entries. */
function untilReloaded(tab: Tab): Promise<boolean> {
  return until('the reloaded page', () =>
    tab.evaluate(
      () =>
        document.readyState === 'complete' &&
        document.querySelector<HTMLElement>('.contacted')?.dataset['since'] !== '0',
    ),
  );
}

async function cookieNames(tab: Tab): Promise<readonly string[]> {
  return (await tab.cookies()).map(({name}) => name);
}
