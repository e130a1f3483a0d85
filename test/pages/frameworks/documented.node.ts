import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilPlaceholders} from '../embeds/placeholders.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {grant, untilAsked} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import type {SiteOptions} from '../support/hosts/site-host.ts';
import {engineHere} from '../support/browser.ts';
import {visit, type Visit} from '../support/visit.ts';
import {astroSite} from './astro-site.ts';
import {documentedSite} from './framework-site.ts';

/** What a page requests of the vendors after a yes. */
interface Requests {
  readonly films: readonly string[];
  readonly nextFilms: readonly string[];
  /** Scripts in the body, which run again after each navigation. */
  readonly onEachPage?: readonly string[];
}

const widget = ['/widget.js'];

const sites: readonly (readonly [string, () => Promise<SiteOptions>, Requests])[] = [
  ['Next', () => documentedSite('next'), {films: ['/embed/1', '/embed/first'], nextFilms: ['/embed/second']}],
  ['Nuxt', () => documentedSite('nuxt'), {films: ['/embed/first'], nextFilms: ['/embed/second']}],
  [
    'SvelteKit',
    () => documentedSite('sveltekit'),
    {films: ['/embed/first', '/text'], nextFilms: ['/embed/second']},
  ],
  [
    'Astro',
    () => astroSite(widget),
    {films: ['/embed/first'], nextFilms: ['/embed/second'], onEachPage: widget},
  ],
];

const skip = engineHere !== 'chromium' && 'One engine is enough for code of others.';

for (const [framework, createSite, requests] of sites)
  test(
    `what docs/frameworks.md says for ${framework} is held, also after a navigation, and runs once after a yes and on a return`,
    {skip},
    async (t) => {
      await assertHeld(await visit(t, await createSite()), requests);
    },
  );

async function assertHeld(
  {visitor, hosts}: Visit,
  {films, nextFilms, onEachPage = []}: Requests,
): Promise<void> {
  await visitor.goto(hosts.page('site.html'));
  await untilAsked(visitor);
  await untilTakenOver(visitor);
  await untilPlaceholders(visitor, films.length);
  await assertNotRebuilt(visitor);
  await visitor.evaluate(() => window.goTo('second'));
  await untilShown(visitor, 'embed/second');
  await untilPlaceholders(visitor, films.length);
  assert.deepEqual(await vendorRequests(visitor, hosts), [], 'before a yes');

  await grant(visitor, 'media', 'analytics');
  const kept = films.filter((path) => !path.includes('first'));
  await assertRequests(visitor, hosts, [...kept, ...nextFilms, '/tag.js', ...onEachPage]);
  await visitor.evaluate(() => window.goTo(document.querySelector('[href="site.html"]') ? 'site' : 'first'));
  const firstFilms = films.filter((path) => path.includes('first'));
  await assertRequests(visitor, hosts, [...firstFilms, ...onEachPage]);
  // A router that runs a script once more takes it from the cache of the browser.
  const names = ['tag', ...onEachPage, ...onEachPage].map((path) => path.replace(/^\/|\.js$/g, ''));
  assert.deepEqual((await scriptsRunOn(visitor)).toSorted(), names.toSorted());

  await visitor.goto(hosts.page('site.html'));
  await untilTakenOver(visitor);
  await assertNotRebuilt(visitor);
  await assertRequests(visitor, hosts, [...films, '/tag.js', ...onEachPage]);
  await assertNoErrors(visitor, hosts);

  await visitor.evaluate(() => {
    setTimeout(() => void window.privacyDesk?.refuse(['media', 'analytics']));
  });
  await untilPlaceholders(visitor, films.length);
  assert.deepEqual(await vendorRequests(visitor, hosts), [], 'after a withdrawal');
}

for (const [framework, createSite] of sites.filter(([name]) => name !== 'Nuxt'))
  test(
    `the list of cookies of docs/frameworks.md for ${framework} is filled after a navigation in the browser`,
    {skip},
    async (t) => {
      const {visitor, hosts} = await visit(t, await createSite());
      await visitor.goto(hosts.page('start.html'));
      await untilAsked(visitor);
      await until('the framework', () => visitor.evaluate(() => 'goTo' in window));
      assert.equal(await visitor.evaluate(() => document.querySelector('privacy-cookies')), null);
      await visitor.evaluate(() => window.goTo('list'));
      await untilTakenOver(visitor);
      await assertNotRebuilt(visitor);
    },
  );

function untilShown(tab: Tab, film: string): Promise<boolean> {
  return until('the next film', () =>
    tab.evaluate((path) => !!document.querySelector('main')?.innerHTML.includes(path), film),
  );
}

/** Waits until the framework and the list of cookies are there. */
function untilTakenOver(tab: Tab): Promise<boolean> {
  return until('the framework and the list of cookies', () =>
    tab.evaluate(() => 'goTo' in window && document.querySelector('privacy-cookies section') !== null),
  );
}

/** Asserts that the framework found on the page what it expected. */
async function assertNotRebuilt(tab: Tab): Promise<void> {
  const {console} = await tab.recorded();
  assert.deepEqual(
    console.filter(({text, level}) => level === 'error' || /hydrat/i.test(text)),
    [],
  );
}

/** Asserts that exactly these requests arrive since the last call, each once. */
async function assertRequests(tab: Tab, hosts: Hosts, expected: readonly string[]): Promise<void> {
  await until(expected.join(', '), () => expected.every((path) => hosts.vendor.log.paths().includes(path)));
  assert.deepEqual((await vendorRequests(tab, hosts)).toSorted(), expected.toSorted());
  hosts.vendor.log.clear();
}
