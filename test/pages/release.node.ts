import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilRefused} from './banner.ts';
import {grant} from './grant.ts';
import {policies} from './hosts/policies.ts';
import {codesOn} from './messages.ts';
import {nothingRefused} from './nothing-refused.ts';
import {ranOn, untilRan} from './ran.ts';
import {siteConfig} from './site-config.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

for (const policy of policies)
  test(`scripts are fetched side by side, each once, and run in order (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('parallel.html'));
    await grant(visitor, 'analytics');
    await until('the scripts', async () => (await ranOn(visitor)).length === 6);
    const ran = await ranOn(visitor);
    assert.deepEqual(
      ran.filter((name) => name !== 'async'),
      ['first', 'between', 'second', 'third', 'module'],
    );
    assert.ok(ran.indexOf('async') < ran.indexOf('third'), 'an async script waits for nobody');
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), [
      '/async.js',
      '/first.js',
      '/module.js',
      '/second.js',
      '/third.js',
    ]);
    const times = hosts.vendor.log.arrivals.filter(({path}) => path.endsWith('.js')).map(({time}) => time);
    // One after the other, the last would be asked for more than 1500 ms after the first.
    assert.ok(Math.max(...times) - Math.min(...times) < 900, `asked for at ${times.join()} ms`);
    await nothingRefused(visitor, hosts);
  });

test('scripts in a shadow root that comes as markup run in their turn', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('shadow.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await grant(visitor, 'analytics');
  await untilRan(visitor, 'last');
  assert.deepEqual(await ranOn(visitor), ['first', 'inline', 'inside', 'last']);
});

test('scripts that wait for their turn are dropped when their yes is taken back', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('queue.html'));
  await grant(visitor, 'analytics');
  await until('the first', () => hosts.vendor.log.paths().includes('/first.js'));
  await visitor.evaluate(() => void window.privacyDesk?.refuse(['analytics']));
  await untilRefused(visitor, 'analytics');
  await untilRan(visitor, 'first');
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await ranOn(visitor), ['first']);
});

test('scripts of what is played once run in their turn, though they are not allowed', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('queue.html'));
  await visitor.click('[part~="play"]');
  await untilRan(visitor, 'played');
  assert.deepEqual(await ranOn(visitor), ['slow', 'played']);
});

test('what a script writes stands where the script stands, and the page stays', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('written.html'));
  await vendorRequests(visitor, hosts);
  await grant(visitor, 'analytics');
  await untilRan(visitor, 'late');
  assert.deepEqual(await ranOn(visitor), ['written', 'end', 'late']);
  const places = (): Promise<readonly (string | undefined)[]> =>
    visitor.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-place]')].map(({dataset}) => dataset['place']),
    );
  await until('what was written last', async () => (await places()).includes('late'));
  assert.deepEqual(await places(), ['before', 'inline', 'external', 'late', 'after']);
});

test("a returning visitor's page keeps what is written while it is parsed, too", async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('written.html'));
  await untilRan(visitor, 'late');
  assert.equal(await visitor.evaluate(() => document.querySelector('h1')?.textContent), 'Scripts that write');
  const stand = (): Promise<boolean> =>
    visitor.evaluate(() => !!document.querySelector('[data-place="inline"] ~ [data-place="after"]'));
  await until('both', stand);
});

test('code that waits for the page to load starts though it has loaded, and nobody else hears of it', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('late.html'));
  await until('the page', () => visitor.evaluate(() => (window as {heard?: number}).heard === 2));
  await grant(visitor, 'analytics');
  await untilRan(visitor, 'pageshow');
  assert.deepEqual(await ranOn(visitor), [
    'slow', // they come when no script waits for its turn
    'DOMContentLoaded of document',
    'started',
    'readystatechange',
    'onreadystatechange',
    'load',
    'onload',
    'onload, too',
    'pageshow',
  ]);
  assert.equal(await visitor.evaluate(() => (window as {heard?: number}).heard), 2);
});

test('what a released script brings along or runs later is helped too, and nothing of the page', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('brought.html'));
  await until('the page', () => visitor.evaluate(() => document.readyState === 'complete'));
  await grant(visitor, 'analytics');
  const told = async (): Promise<readonly string[]> =>
    (await ranOn(visitor)).filter((name) => /load|own/.test(name)).sort();
  await until('the events', async () => (await told()).length >= 6);
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await told(), [
    'brought, loaded',
    'module, loaded',
    'next, loaded',
    'onload, once brought came',
    'shadow, loaded',
    'timer, loaded',
  ]);
  const place = (): string | undefined =>
    document.querySelector<HTMLElement>('h1 > script + [data-place]')?.dataset['place'];
  assert.equal(await visitor.evaluate(place), 'inline');
});

test('a returning visitor hears each of these events once', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('late.html'));
  await untilRan(visitor, 'onload, too');
  await vendorRequests(visitor, hosts);
  const ran = await ranOn(visitor);
  for (const name of ['DOMContentLoaded of document', 'started', 'load', 'onload', 'onload, too', 'pageshow'])
    assert.equal(ran.filter((one) => one === name).length, 1, name);
});

test("the page's own code may still call on something else what has been put around the browser's functions", async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('borrowed.html'));
  await grant(visitor, 'analytics');
  await untilRan(visitor, 'simple');
  const borrowed = (): unknown => (window as unknown as {borrowed(): unknown}).borrowed();
  assert.deepEqual(await visitor.evaluate(borrowed), [true, true, true, true, 'written']);
});

test('markup with data-after waits for the scripts of that service, and nothing else does', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('dependent.html'));
  await grant(visitor, 'analytics');
  await untilRan(visitor, 'widget, inline');
  const ran = (await ranOn(visitor)).filter((name) => name !== 'last');
  assert.deepEqual(ran, ['other', 'library', 'widget', 'widget, inline']);
});

test('a library that never comes holds others up for as long as the site says, and no longer', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, release: {patience: 1}}});
  await visitor.goto(hosts.page('waiting.html'));
  await grant(visitor, 'analytics');
  await until('the widget', async () => (await ranOn(visitor)).length === 4);
  assert.deepEqual(await codesOn(visitor), ['service-unknown', 'script-stalled']);
});
