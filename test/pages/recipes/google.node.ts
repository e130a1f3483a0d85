import assert from 'node:assert/strict';
import test from 'node:test';
import {parseConfig} from '../../../src/config/parse.ts';
import {expandPresets} from '../../../src/config/presets.ts';
import {presetRecords} from '../../../src/cli/presets/all-presets.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {grant, untilAllowed, untilAsked} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';
import {recipePage, recipeSample} from './recipe.ts';

const gtagConfig = JSON.parse(recipeSample('gtag-before-consent', 'gtag before consent', 'json')) as object;

const ownCode = recipeSample('gtag-before-consent', 'gtag before consent', 'html');

const googleAnalytics = recipeSample('snippets', 'Google Analytics', 'html');

const CONSENT_MODE = 'Consent mode, with the container released at once';

const consentMode = recipeSample('google-tag-manager', CONSENT_MODE, 'html');

const consentModeConfig = JSON.parse(recipeSample('google-tag-manager', CONSENT_MODE, 'json')) as object;

const heldContainer = recipeSample('google-tag-manager', 'Hold the container', 'html');

/** What is in the list that Google's tag reads: the commands as texts, and the names of events. */
const dataLayer = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() =>
    (window.dataLayer ?? []).map((entry) => {
      const {length, event} = entry as {readonly length?: number; readonly event?: string};
      const [first, second] = Array.from(entry as ArrayLike<unknown>);
      return length === undefined
        ? String(event)
        : `${String(first)} ${second instanceof Date ? '' : String(second)}`.trim();
    }),
  );

const options = {redirectVendorUrls: true} as const;

for (const config of [gtagConfig, consentModeConfig])
  test(`the configuration ${JSON.stringify(config).slice(0, 60)}… has no problems`, () => {
    const presets = new Map(presetRecords.map((preset) => [preset.id, preset]));
    assert.deepEqual(parseConfig(expandPresets(config, presets).site).problems, []);
  });

test('page code may call gtag before a yes: the call waits in the page, in the order that the recipe states', async (t) => {
  const pages = {'shop.html': recipePage(googleAnalytics + ownCode)};
  const {visitor, hosts} = await visit(t, {...options, config: gtagConfig, pages});
  await visitor.goto(hosts.page('shop.html'));
  await untilAsked(visitor);
  await visitor.evaluate(() => {
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    document.getElementById('subscribe')?.click();
  });
  assert.deepEqual((await visitor.recorded()).errors, []);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await dataLayer(visitor), ['consent default', 'event sign_up']);

  await grant(visitor, 'analytics');
  await until('the snippet', async () => (await dataLayer(visitor)).length === 5);
  assert.deepEqual(await dataLayer(visitor), [
    'consent default',
    'event sign_up',
    'consent update',
    'js',
    'config G-ABCDE12345',
  ]);
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/www.googletagmanager.com/gtag/js']);
});

test('a gtag of the page stays as it is, and without a Google signal none is defined', async (t) => {
  const own = '<script>window.calls = []; function gtag() { window.calls.push(arguments[0]); }</script>';
  const tag = '<script src="/privacy/desk.js"></script>';
  const pages = {
    'own.html': recipePage('<script>gtag("event");</script>', `${own}{{config}}${tag}`),
    'none.html': recipePage(googleAnalytics, tag),
  };
  const {visitor, hosts} = await visit(t, {config: gtagConfig, pages});
  await visitor.goto(hosts.page('own.html'));
  await untilAsked(visitor);
  assert.deepEqual(await visitor.evaluate(() => (window as {calls?: unknown}).calls), ['event']);
  assert.deepEqual(await dataLayer(visitor), ['consent default']);
  await visitor.goto(hosts.page('none.html'));
  await untilAsked(visitor);
  assert.equal(await visitor.evaluate(() => 'gtag' in window), false);
});

test('consent mode: the default is in the list before the container, which is requested at once', async (t) => {
  const head = consentMode
    .replace(/<\/?head>/g, '')
    .replace('<script src="/privacy/desk.js">', '{{config}}$&');
  const pages = {'tags.html': recipePage('', head)};
  const {visitor, hosts} = await visit(t, {...options, config: consentModeConfig, pages});
  await visitor.goto(hosts.page('tags.html'));
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/www.googletagmanager.com/gtm.js']);
  assert.deepEqual(await dataLayer(visitor), ['consent default', 'gtm.js']);
  assert.deepEqual(await defaultStates(visitor), {
    analytics_storage: 'denied',
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
  });
  await grant(visitor, 'analytics');
  assert.deepEqual(await dataLayer(visitor), ['consent default', 'gtm.js', 'consent update']);

  await visitor.goto(hosts.page('tags.html'));
  await untilAllowed(visitor, 'analytics');
  assert.deepEqual((await dataLayer(visitor)).slice(0, 2), ['consent default', 'gtm.js']);
  assert.equal((await defaultStates(visitor))['analytics_storage'], 'granted');
});

test('held whole, the container is requested only when both categories are allowed', async (t) => {
  const pages = {'tags.html': recipePage(heldContainer)};
  const {visitor, hosts} = await visit(t, {...options, config: consentModeConfig, pages});
  await visitor.goto(hosts.page('tags.html'));
  await untilAsked(visitor);
  await grant(visitor, 'analytics');
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await grant(visitor, 'marketing');
  await until('the container', () => hosts.vendor.log.paths().length > 1);
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/www.googletagmanager.com/gtm.js']);
});

/** The states of the first command in the list. */
function defaultStates(tab: Tab): Promise<Readonly<Record<string, string>>> {
  return tab.evaluate(() => (window.dataLayer?.[0] as {readonly 2: Record<string, string>})[2]);
}
