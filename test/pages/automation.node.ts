import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import test from 'node:test';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {untilAsked} from './banner.ts';
import {carryOut, detect, readRule} from './consent-o-matic.ts';
import {codesOn} from './messages.ts';
import {nothingRefused} from './nothing-refused.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

declare global {
  interface Window {
    /** What autoconsent's own script for pages tells of itself. */
    autoconsentStandalone?: {
      readonly messages: readonly {readonly type: string; readonly cmp?: string; readonly result?: boolean}[];
    };
  }
}

const answerOf = (tab: Tab): Promise<readonly (readonly string[])[]> =>
  until('the answer', () =>
    tab.evaluate(() => {
      const {granted, refused} = window.privacyDesk?.choice ?? {};
      return granted && refused ? [granted, refused.toSorted()] : false;
    }),
  );

const everythingRefused = [[], ['analytics', 'marketing', 'media']];

test('autoconsent finds the banner by itself and refuses everything', async (t) => {
  const script = new URL('autoconsent.standalone.js', import.meta.resolve('@duckduckgo/autoconsent'));
  const files = {'autoconsent.js': await readFile(script, 'utf8')};
  const {visitor, hosts} = await visit(t, {files});
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  await visitor.evaluate(() => {
    const tag = document.createElement('script');
    tag.src = '/privacy/autoconsent.js';
    document.head.append(tag);
  });
  assert.deepEqual(await answerOf(visitor), everythingRefused);
  const told = await until('its report', () =>
    visitor.evaluate(() => {
      const messages = window.autoconsentStandalone?.messages ?? [];
      return messages.find(({type}) => type === 'optOutResult') ?? false;
    }),
  );
  assert.deepEqual([told.cmp, told.result], ['HEURISTIC-REJECT', true]);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('the rule for Consent-O-Matic finds the banner while it asks, and refuses everything', async (t) => {
  const rule = await readRule();
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  assert.deepEqual(await detect(visitor, rule), {present: true, showing: true});
  await carryOut(visitor, rule);
  assert.deepEqual(await answerOf(visitor), everythingRefused);
  assert.equal((await detect(visitor, rule)).showing, false);
  await visitor.goto(hosts.page('everything.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await detect(visitor, rule), {present: false, showing: false});
});

const robot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

test('robots and tests see the banner that people see', async (t) => {
  const before = `
    const isRobot = location.search === '?robot';
    Object.defineProperty(navigator, 'webdriver', {value: isRobot});
    if (isRobot) Object.defineProperty(navigator, 'userAgent', {value: '${robot}'});`;
  const {visitor, hosts} = await visit(t, {before});
  const seen = [];
  for (const query of ['?robot', '?person']) {
    await visitor.goto(hosts.page(`everything.html${query}`));
    await untilAsked(visitor);
    const [isDriven, agent, text] = await visitor.evaluate(() => [
      navigator.webdriver,
      navigator.userAgent,
      document.querySelector('privacy-desk')?.innerText,
    ]);
    assert.deepEqual([isDriven, agent === robot], query === '?robot' ? [true, true] : [false, false]);
    seen.push(text);
  }
  assert.match(String(seen[0]), /Reject all/);
  assert.equal(seen[0], seen[1]);
});

/**
 * Blockers set the user's style, which stands above everybody's. No driver can; a last word in the shadow root does the same.
 * Runs in the page.
 */
const hideBanner = (): void => {
  const filter = new CSSStyleSheet();
  filter.replaceSync(':host { display: none !important }');
  document.querySelector('privacy-desk')?.shadowRoot?.adoptedStyleSheets.push(filter);
};

/** How far down a long page goes, and what on it cannot be reached. Runs in the page. */
const useOf = (): {readonly scrolled: number; readonly inert: number} => {
  document.body.style.minHeight = '300vh';
  scrollTo({top: 400, behavior: 'instant'});
  const scrolled = scrollY;
  scrollTo({top: 0, behavior: 'instant'});
  return {scrolled, inert: document.querySelectorAll('[inert], [aria-hidden="true"]').length};
};

for (const [blocked, files, block] of [
  [
    'hides the banner',
    {},
    async (tab: Tab) => {
      await untilAsked(tab);
      await tab.evaluate(hideBanner);
    },
  ],
  [
    'blocks desk-ui.js',
    {'desk-ui.js': 'missing'},
    (tab: Tab) => until('the report', async () => (await codesOn(tab)).includes('ui-unreachable')),
  ],
] as const)
  test(`a content blocker that ${blocked} leaves a page that works, and everything held`, async (t) => {
    const {visitor, hosts} = await visit(t, {faults: files});
    await visitor.goto(hosts.page('everything.html'));
    await block(visitor);
    const isSeen = await visitor.evaluate(() => document.querySelector('privacy-desk')?.checkVisibility());
    assert.ok(!isSeen);
    assert.deepEqual(await visitor.evaluate(useOf), {scrolled: 400, inert: 0});
    // A press arrives where a person aims: nothing invisible lies over the page.
    await visitor.click('a[href="#privacy-desk"]');
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
    await nothingRefused(visitor, hosts);
  });
