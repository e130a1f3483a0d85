import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import {assertNoErrors} from '../support/assertions.ts';
import {engineHere} from '../support/browser.ts';
import {grant, refuse, untilAsked} from '../support/choices.ts';
import {policies} from '../support/hosts/policies.ts';
import {messageCodesOn} from '../support/messages.ts';
import {autoBlockConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';
import {blockedOn} from './blocked-on.ts';

const page = 'unmarked-scripts.html';

/** What is blocked on that page when nothing is allowed. */
const everything = ['iframe /late.html', 'script /module.js', 'script /quick.js', 'script /slow.js'];

for (const policy of policies) {
  test(`blocked scripts run in order after consent, as the same elements (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy, config: autoBlockConfig});
    await visitor.goto(hosts.page(page));
    await untilAsked(visitor);
    assert.deepEqual((await blockedOn(visitor)).toSorted(), everything);
    assert.deepEqual(await scriptsRunOn(visitor), []);
    await grant(visitor, 'analytics');
    await until('all scripts', async () => (await scriptsRunOn(visitor)).length === 4);
    const run = await scriptsRunOn(visitor);
    assert.ok(
      run.indexOf('slow') < run.indexOf('quick') && run.indexOf('quick') < run.indexOf('module'),
      run.join(),
    );
    await until('the frame', () => hosts.vendor.log.paths().includes('/late.html'));
    assert.deepEqual(await blockedOn(visitor), []);
    const areRestored = await visitor.evaluate(() =>
      (window as unknown as {scriptsAndFrames: readonly Element[]}).scriptsAndFrames.every(
        (element) => element.isConnected && !/data-blocked-|privacy-desk\/blocked/.test(element.outerHTML),
      ),
    );
    assert.ok(areRestored, 'elements were replaced, or still have the attributes of blocked elements');
    await assertNoErrors(visitor, hosts);
  });

  test(`nothing is blocked for a visitor who has consented before (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy, config: autoBlockConfig});
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics');
    await visitor.goto(hosts.page(page));
    await until('all scripts', async () => (await scriptsRunOn(visitor)).length === 4);
    assert.deepEqual(await blockedOn(visitor), []);
    assert.ok(!(await messageCodesOn(visitor)).includes('autoblock-blocked'));
    await assertNoErrors(visitor, hosts);
  });
}

for (const policy of policies)
  test(`an object is unblocked, or its failure reported where Trusted Types forbid it (policy: ${policy})`, async (t) => {
    const {visitor, hosts} = await visit(t, {policy, config: autoBlockConfig});
    await visitor.goto(hosts.page('unmarked-object.html'));
    await untilAsked(visitor);
    assert.deepEqual((await blockedOn(visitor)).toSorted(), ['iframe /frame.html', 'object /object.html']);
    hosts.vendor.log.clear();
    await grant(visitor, 'analytics');
    // Firefox and WebKit do not apply Trusted Types to objects.
    const isForbidden = policy === 'strict' && engineHere === 'chromium';
    const unblocked = isForbidden ? ['/frame.html'] : ['/frame.html', '/object.html'];
    await until('the requests', () => unblocked.every((path) => hosts.vendor.log.paths().includes(path)));
    assert.deepEqual((await vendorRequests(visitor, hosts)).toSorted(), unblocked);
    assert.equal((await messageCodesOn(visitor)).includes('script-failed'), isForbidden);
    assert.deepEqual((await visitor.recorded()).errors, []);
  });

test('consent to another category unblocks nothing', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page(page));
  await grant(visitor, 'marketing');
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await scriptsRunOn(visitor), []);
  assert.deepEqual((await blockedOn(visitor)).toSorted(), everything);
});

test('a refused service stays blocked although its category is allowed', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await refuse(visitor, 'analytics:counter');
  await visitor.goto(hosts.page(page));
  await untilRun(visitor, 'marked');
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await scriptsRunOn(visitor), ['marked']);
  // The gate's preload of the marked script is blocked too; the script itself is not.
  const blocked = (await blockedOn(visitor)).filter((entry) => entry !== 'link /marked.js');
  assert.deepEqual(blocked.toSorted(), everything);
});

test('a script that a script adds waits for consent, and so do its own requests', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page(page));
  await untilAsked(visitor);
  await visitor.evaluate((origin) => {
    const script = document.createElement('script');
    script.src = `${origin}/added.js`;
    script.onload = () => void fetch(`${origin}/fetched.js`);
    document.head.append(script);
  }, `http://127.0.0.1:${hosts.vendor.port}`);
  await vendorRequests(visitor, hosts);
  assert.ok(!hosts.vendor.log.paths().includes('/added.js'));
  await grant(visitor, 'analytics');
  await until('both', () =>
    ['/added.js', '/fetched.js'].every((path) => hosts.vendor.log.paths().includes(path)),
  );
});
