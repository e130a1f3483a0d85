import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {bake} from '../../src/cli/bake.ts';
import type {} from '../../src/gate/net/net-api.ts';
import {enginesNamed} from '../drive/engine.ts';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {untilAsked} from './banner.ts';
import {grant} from './grant.ts';
import {policies} from './hosts/policies.ts';
import {codesOn} from './messages.ts';
import {netConfig} from './net/net-config.ts';
import {nothingRefused} from './nothing-refused.ts';
import {ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const [engine = 'chromium'] = enginesNamed(process.env['ENGINE'] ?? 'chromium');

const page = 'safety-net-release.html';

const stoppedOn = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() =>
    (window.privacyDeskNet?.stopped ?? []).map(({url, how}) => `${how} ${new URL(url).pathname}`),
  );

const everything = ['iframe /late.html', 'script /module.js', 'script /quick.js', 'script /slow.js'];

for (const policy of policies) {
  test(`what was stopped runs after a yes: the same nodes, in order (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy, config: netConfig});
    await visitor.goto(hosts.page(page));
    await untilAsked(visitor);
    assert.deepEqual((await stoppedOn(visitor)).toSorted(), everything);
    assert.deepEqual(await ranOn(visitor), []);
    await grant(visitor, 'analytics');
    await until('all scripts', async () => (await ranOn(visitor)).length === 4);
    const ran = await ranOn(visitor);
    assert.ok(
      ran.indexOf('slow') < ran.indexOf('quick') && ran.indexOf('quick') < ran.indexOf('module'),
      ran.join(),
    );
    await until('the frame', () => hosts.vendor.log.paths().includes('/late.html'));
    assert.deepEqual(await stoppedOn(visitor), []);
    const isSame = await visitor.evaluate(() =>
      (window as unknown as {order: readonly Element[]}).order.every(
        (node) => node.isConnected && !node.outerHTML.includes('stopped'),
      ),
    );
    assert.ok(isSame, 'nodes were replaced or kept what marks them as stopped');
    await nothingRefused(visitor, hosts);
  });

  test(`a visitor who has said yes meets nothing that is stopped (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy, config: netConfig});
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics');
    await visitor.goto(hosts.page(page));
    await until('all scripts', async () => (await ranOn(visitor)).length === 4);
    assert.deepEqual(await stoppedOn(visitor), []);
    assert.ok(!(await codesOn(visitor)).includes('net-stopped'));
    await nothingRefused(visitor, hosts);
  });
}

for (const policy of policies)
  test(`an object is let go unless Trusted Types forbid it, which is told (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy, config: netConfig});
    await visitor.goto(hosts.page('safety-net-object.html'));
    await untilAsked(visitor);
    assert.deepEqual((await stoppedOn(visitor)).toSorted(), ['iframe /frame.html', 'object /object.html']);
    hosts.vendor.log.clear();
    await grant(visitor, 'analytics');
    // Firefox and WebKit do not ask Trusted Types about objects.
    const isKept = policy === 'strict' && engine === 'chromium';
    const gone = isKept ? ['/frame.html'] : ['/frame.html', '/object.html'];
    await until('what is let go', () => gone.every((path) => hosts.vendor.log.paths().includes(path)));
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), gone);
    assert.equal((await codesOn(visitor)).includes('script-failed'), isKept);
    assert.deepEqual((await visitor.recorded()).errors, []);
  });

test('a no, or a yes to something else, lets nothing go', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page(page));
  await grant(visitor, 'marketing');
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await ranOn(visitor), []);
  assert.deepEqual((await stoppedOn(visitor)).toSorted(), everything);
});

test('a service that is refused stays stopped though its category is allowed', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics:counter']));
  await visitor.goto(hosts.page(page));
  await untilRan(visitor, 'marked');
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await ranOn(visitor), ['marked']);
  // The gate's own hint to fetch the marked script early is no exception; the script itself is the gate's business.
  const others = (await stoppedOn(visitor)).filter((one) => one !== 'link /marked.js');
  assert.deepEqual(others.toSorted(), everything);
});

test('what the visitor plays once is left to the gate', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page('safety-net-play.html'));
  await visitor.click('[part~="play"]');
  await until('the film', () => hosts.vendor.log.paths().includes('/film.html'));
  assert.deepEqual(await stoppedOn(visitor), []);
});

test('a script that a script makes waits for a yes, and so does what that one asks for', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page(page));
  await untilAsked(visitor);
  await visitor.evaluate((origin) => {
    const script = document.createElement('script');
    script.src = `${origin}/made.js`;
    script.onload = () => void fetch(`${origin}/asked.js`);
    document.head.append(script);
  }, `http://127.0.0.1:${hosts.vendor.port}`);
  await vendorRequests(visitor, hosts);
  assert.ok(!hosts.vendor.log.paths().includes('/made.js'));
  await grant(visitor, 'analytics');
  await until('both', () =>
    ['/made.js', '/asked.js'].every((path) => hosts.vendor.log.paths().includes(path)),
  );
});

test('a known vendor is stopped without being declared; the page’s own host and unknown ones are not', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page(page));
  await untilAsked(visitor);
  const outcomes = await visitor.evaluate(async () => {
    const ask = (url: string): Promise<string> => fetch(url).then(() => 'answered', String);
    return [
      await ask('https://www.google-analytics.com/g/collect?v=2'),
      await ask('https://static.zdassets.com/widget.js'),
      await ask('/privacy/desk.js'),
    ];
  });
  assert.deepEqual(outcomes, ['TypeError: Failed to fetch', 'TypeError: Failed to fetch', 'answered']);
  const listed = await visitor.evaluate(() =>
    (window.privacyDeskNet?.stopped ?? []).flatMap(({url, key}) =>
      url.startsWith('https:') ? `${url} ${key}` : [],
    ),
  );
  assert.deepEqual(listed, [
    'https://www.google-analytics.com/g/collect analytics',
    'https://static.zdassets.com/widget.js functional',
  ]);
  const {console: lines} = await visitor.recorded();
  assert.ok(
    lines.some(({text}) => text.includes('zdassets') && text.includes('No category is called functional')),
  );
  assert.deepEqual((await visitor.recorded()).errors, []);
});

test('a baked site has the safety net in its one file', async (t) => {
  const built = (name: string): string =>
    readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
  const baked = bake({
    desk: built('desk.js'),
    net: built('desk-net.js'),
    cookies: '',
    ui: built('desk-ui.js'),
    receipt: built('receipt.js'),
    site: netConfig,
  });
  const {visitor, hosts} = await visit(t, {
    config: '{}',
    files: {'desk.js': baked.desk, 'desk-ui.js': baked.ui, 'receipt.js': baked.receipt, 'desk-net.js': ''},
  });
  await visitor.goto(hosts.page(page));
  await untilAsked(visitor);
  assert.deepEqual((await stoppedOn(visitor)).toSorted(), everything);
  await grant(visitor, 'analytics');
  await until('all scripts', async () => (await ranOn(visitor)).length === 4);
});

test('a safety net that is asked for and not there is told of, with the tag to paste', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  const {console: lines} = await visitor.recorded();
  assert.ok(
    lines.some(
      ({text}) =>
        text.includes('[net-missing]') && text.includes('<script src="/privacy/desk-net.js"></script>'),
    ),
  );
});

test('what stands between the two tags runs for a visitor who has said yes, and for nobody else', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page('safety-net-between.html'));
  await untilAsked(visitor);
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await ranOn(visitor), []);
  await grant(visitor, 'analytics');
  await untilRan(visitor, 'between');
  await visitor.goto(hosts.page('safety-net-between.html'));
  await untilRan(visitor, 'between');
});
