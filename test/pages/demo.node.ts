import assert from 'node:assert/strict';
import test from 'node:test';
import type {Demo} from '../../demo/create-demo.ts';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {untilAllowed, untilAsked} from './banner.ts';
import {visitDemo} from './visit-demo.ts';

const kindsIn = (demo: Demo, since = 0): readonly string[] =>
  demo.vendorLog.since(since).map(({kind}) => kind);

const stripCount = (tab: Tab): Promise<number> =>
  tab.evaluate(() => Number(document.querySelector<HTMLElement>('.contacted')?.dataset['count']));

/** Waits for the page that the widget loads anew after a withdrawal: it was sent when the log had entries already. */
const untilReloaded = (tab: Tab): Promise<boolean> =>
  until('the reloaded page', () =>
    tab.evaluate(
      () =>
        document.readyState === 'complete' &&
        document.querySelector<HTMLElement>('.contacted')?.dataset['since'] !== '0',
    ),
  );

const cookieNames = async (tab: Tab): Promise<readonly string[]> =>
  (await tab.cookies()).map(({name}) => name);

test('the demo keeps its promise from the first page to the withdrawal', async (t) => {
  const {demo, visitor} = await visitDemo(t);

  await visitor.goto(`${demo.siteUrl}/research/the-long-view/`);
  await untilAsked(visitor);
  assert.deepEqual(kindsIn(demo), []);
  assert.equal(await stripCount(visitor), 0);
  assert.deepEqual(await cookieNames(visitor), []);

  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'analytics', 'marketing', 'media');
  for (const kind of ['Google Analytics, hit', 'Matomo, hit', 'Adline, hit', 'Film player, page'])
    await until(kind, () => kindsIn(demo).includes(kind));
  await until('the strip to tell', async () => (await stripCount(visitor)) >= 4);
  await until('the vendors’ cookies', async () => (await cookieNames(visitor)).includes('_demo_ad'));

  const receipts = await until('the receipt to arrive', async () => {
    const list: unknown = await (await fetch(`${demo.siteUrl}/privacy/receipts`)).json();
    return JSON.stringify(list).includes('analytics') && list;
  });
  assert.ok(receipts);

  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('[part~="reject-all"]');
  await untilReloaded(visitor);
  await until('the cookies to go', async () => (await cookieNames(visitor)).join() === 'privacy-desk');

  const before = demo.vendorLog.newest();
  await visitor.goto(`${demo.siteUrl}/news/`);
  await visitor.goto(`${demo.siteUrl}/research/the-long-view/`);
  await until('the page to be ready', () => visitor.evaluate(() => document.readyState === 'complete'));
  assert.deepEqual(kindsIn(demo, before), []);
});

test('the demo asks in Welsh on its Welsh page', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/cy/`);
  await untilAsked(visitor);
  const language = await visitor.evaluate(() => document.querySelector<HTMLElement>('privacy-desk')?.lang);
  assert.equal(language, 'cy');
});
