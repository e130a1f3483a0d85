import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {grant, untilRefused} from '../support/choices.ts';
import {policies} from '../support/hosts/policies.ts';
import {messageCodesOn} from '../support/messages.ts';
import {siteConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

for (const policy of policies)
  test(`scripts are fetched in parallel, once each, and run in order (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy});
    await visitor.goto(hosts.page('slow-scripts.html'));
    await grant(visitor, 'analytics');
    await until('all scripts', async () => (await scriptsRunOn(visitor)).length === 6);
    const run = await scriptsRunOn(visitor);
    assert.deepEqual(
      run.filter((name) => name !== 'async'),
      ['first', 'between', 'second', 'third', 'module'],
    );
    assert.ok(run.indexOf('async') < run.indexOf('third'), 'an async script does not wait for others');
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), [
      '/async.js',
      '/first.js',
      '/module.js',
      '/second.js',
      '/third.js',
    ]);
    const times = hosts.vendor.log.arrivals.filter(({path}) => path.endsWith('.js')).map(({time}) => time);
    // In sequence, the last request would arrive more than 1500 ms after the first.
    assert.ok(Math.max(...times) - Math.min(...times) < 900, `requested at ${times.join()} ms`);
    await assertNoErrors(visitor, hosts);
  });

test('scripts in a declarative shadow root run in document order', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('declarative-shadow-root.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'last');
  assert.deepEqual(await scriptsRunOn(visitor), ['first', 'inline', 'inside', 'last']);
});

test('queued scripts are dropped when consent is withdrawn', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('queued-scripts.html'));
  await grant(visitor, 'analytics');
  await until('the first script', () => hosts.vendor.log.paths().includes('/first.js'));
  await visitor.evaluate(() => void window.privacyDesk?.refuse(['analytics']));
  await untilRefused(visitor, 'analytics');
  await untilRun(visitor, 'first');
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await scriptsRunOn(visitor), ['first']);
});

test('scripts of an embed that is played once run in order, although their category is not allowed', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('queued-scripts.html'));
  await visitor.click('[part~="play"]');
  await untilRun(visitor, 'played');
  assert.deepEqual(await scriptsRunOn(visitor), ['slow', 'played']);
});

test('markup with data-after waits for the scripts of that service, and other markup does not', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('dependent.html'));
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'widget, inline');
  const run = (await scriptsRunOn(visitor)).filter((name) => name !== 'last');
  assert.deepEqual(run, ['other', 'library', 'widget', 'widget, inline']);
});

test('markup with data-after runs after release.timeout if the library never loads', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, release: {timeout: 1}}});
  await visitor.goto(hosts.page('silent-library.html'));
  await until('the check of the page', async () => (await messageCodesOn(visitor)).length > 0);
  await grant(visitor, 'analytics');
  await until('the widget', async () => (await scriptsRunOn(visitor)).length === 4);
  assert.deepEqual(await messageCodesOn(visitor), ['service-unknown', 'script-stalled']);
});
