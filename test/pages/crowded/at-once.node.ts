import assert from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {cookieNames, press, untilShown} from '../replaced/press.ts';
import {engineHere} from '../support/browser.ts';
import type {SiteOptions} from '../support/hosts/site-host.ts';
import {visit} from '../support/visit.ts';
import {allLibraries, crowdedSite} from './crowded-site.ts';

/** The driver of WebKit runs scripts in the page, which these libraries break. */
const survived = allLibraries.filter((name) => engineHere !== 'webkit' || name !== 'prototype.js');

const media = ['/component.html', '/html.html', '/parked.html', '/slide.html'];
const statistics = ['/fragment.js', '/held.js'];

for (const [when, version] of [
  ['after', 19],
  ['before', 18],
] as const)
  test(`the page that carries everything at once, its libraries ${when} the tag, with React ${version}`, async (t) => {
    const site = await crowdedSite(survived, when, version);
    const own = await errorsWithoutUs(t, site);
    const {visitor, hosts} = await visit(t, site);
    const requested = (): readonly string[] => hosts.vendor.log.paths();
    const receivedAll = (paths: readonly string[]): Promise<boolean> =>
      until(paths.join(), () => paths.every((path) => requested().includes(path)));

    await visitor.goto(hosts.page('at-once.html'));
    await untilShown(visitor, 'Statistics');
    await untilReady(visitor);
    assert.deepEqual(requested(), []);
    assert.deepEqual(await ownChildren(visitor), []);

    await press(visitor, '[part~="accept"]');
    await untilShown(visitor, 'You said yes to: Statistics');
    await receivedAll([...media, ...statistics]);
    await until('the cookies', async () => {
      const names = await cookieNames(visitor);
      return names.includes('_slow') && names.includes('privacy-desk');
    });
    assert.equal(await processesInReceipt(visitor), '#process-analytics #process-marketing #process-media');
    assert.deepEqual(await states(visitor), ['running']);

    await clickLink(visitor, 'next');
    await receivedAll(['/next.js']);
    assert.equal(await visitor.evaluate(() => 'sameWindow' in window), true, 'Turbo changed the page');
    for (const path of statistics)
      assert.equal(requested().filter((one) => one === path).length, 1, `${path} is requested once`);
    assert.deepEqual(await errorsOn(visitor), own);

    hosts.vendor.log.clear();
    await clickLink(visitor, 'settings');
    await press(visitor, '[part~="reject-all"]');
    assert.match(await untilShown(visitor, 'Removed from your browser: _slow'), /You said no to: Statistics/);
    assert.ok(!(await cookieNames(visitor)).includes('_slow'), 'the cookie is still there');
    assert.equal(await visitor.evaluate(() => 'sameWindow' in window), false, 'the page has reloaded');
    await visitor.goto(hosts.page('at-once.html'));
    await untilReady(visitor);
    assert.deepEqual(requested(), []);
    assert.deepEqual(await states(visitor), ['held']);
    assert.deepEqual(await errorsOn(visitor), own);
  });

/** The errors of the page without the widget, which cannot be told from those beside it. */
async function errorsWithoutUs(t: TestContext, site: SiteOptions): Promise<readonly string[]> {
  const faults = {'desk.js': 'empty', 'desk-cookies.js': 'empty'} as const;
  const {visitor, hosts} = await visit(t, {...site, faults});
  await visitor.goto(hosts.page('at-once.html'));
  await untilReady(visitor);
  const errors = await errorsOn(visitor);
  await visitor.close();
  return errors;
}

/** Waits until the code of the page has run: React, the slider, htmx and the translator. */
function untilReady(tab: Tab): Promise<boolean> {
  return until('the code of the page', () =>
    tab.evaluate(
      () =>
        'recovered' in window &&
        document.querySelector('.splide.is-active') !== null &&
        document.querySelector('#fragment p') !== null &&
        document.querySelector('#fragment p font') !== null,
    ),
  );
}

/** Uncaught errors, and what React recovered from. */
async function errorsOn(tab: Tab): Promise<readonly string[]> {
  const recovered = await tab.evaluate(() => window.recovered);
  return [...(await tab.recorded()).errors, ...recovered];
}

/** Children of the body that the page has not written. */
function ownChildren(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.children)
      if (!element.matches('.skip,header,main,#root,footer,.toolbar')) found.push(element.localName);
    return found;
  });
}

function clickLink(tab: Tab, id: string): Promise<void> {
  return tab.evaluate((wanted) => document.getElementById(wanted)?.click(), id);
}

/** The ids of what the latest receipt says yes to. */
function processesInReceipt(tab: Tab): Promise<string> {
  return until('the receipt', () =>
    tab.evaluate(async () => {
      const receipt = await window.privacyDesk?.receipt();
      let ids = '';
      for (const {id} of receipt?.record.processes ?? []) ids += ` ${id}`;
      return ids.trim() || undefined;
    }),
  );
}

/** The states of what the inventory lists. */
function states(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(async () => {
    const found: string[] = [];
    for (const {state} of (await window.privacyDesk?.inventory()) ?? [])
      if (found.indexOf(state) < 0) found.push(state);
    return found;
  });
}
