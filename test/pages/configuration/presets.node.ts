import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {untilAllowed, untilAsked} from '../support/choices.ts';
import {messagesOn} from '../support/messages.ts';
import {siteConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';

/** A configuration in the page that names presets in its last category. */
const withServices = (...services: readonly unknown[]) => ({
  ...siteConfig,
  categories: [...siteConfig.categories.slice(0, 2), {id: 'media', services}],
});

const presetRequests = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => path.includes('preset')).toSorted();

test('presets in a page are fetched when they are named, and the banner names their controllers', async (t) => {
  const config = withServices('youtube', {preset: 'vimeo', provider: 'Our film-makers'});
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  const banner = await visitor.evaluate(() => {
    const element = document.querySelector('privacy-desk');
    return `${element?.textContent} ${element?.shadowRoot?.textContent}`;
  });
  assert.ok(banner.includes('(YouTube and Vimeo)'), banner);
  assert.ok(banner.includes('Google (YouTube) and Our film-makers (Vimeo) will also use'), banner);
  assert.deepEqual(presetRequests(hosts.site.log.paths()), [
    '/privacy/presets.js',
    '/privacy/presets/vimeo.js',
    '/privacy/presets/youtube.js',
  ]);
  assert.deepEqual(await messagesOn(visitor), []);
});

test('a preset that does not exist is reported, and everything else works', async (t) => {
  const {visitor, hosts} = await visit(t, {config: withServices('youtub', {id: 'films', name: 'Films'})});
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  assert.deepEqual(await messagesOn(visitor), ['preset-unknown categories[2].services[0]']);
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'media');
});

test('when the code for presets does not load, the visitor is still asked, and the file and their places are reported', async (t) => {
  const {visitor, hosts} = await visit(t, {
    config: withServices('youtube'),
    faults: {'presets.js': 'missing'},
  });
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  await until('the message', async () =>
    (await messagesOn(visitor)).includes('config-type categories[2].services[0]'),
  );
  const messages = await messagesOn(visitor);
  assert.ok(
    messages.some((message) => /^ui-unreachable http.*\/presets\.js$/.test(message)),
    messages.join(),
  );
});

test('a page whose configuration names no preset fetches nothing for them, mistakes or not', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, colour: 'red'}});
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'media');
  assert.deepEqual(presetRequests(hosts.site.log.paths()), []);
});
