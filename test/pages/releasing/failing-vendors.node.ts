import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant} from '../support/choices.ts';
import {messageCodesOn} from '../support/messages.ts';
import {siteConfig} from '../support/site-config.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('if a script fails to load, the scripts after it run, and the failure is reported', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('failing-vendor.html'));
  await grant(visitor, 'analytics', 'marketing');
  await until('the other scripts', async () => (await scriptsRunOn(visitor)).join() === 'after,ad');
  assert.deepEqual(await messageCodesOn(visitor), ['script-failed']);
});

test('if a vendor never answers, the scripts after its script run after release.timeout', async (t) => {
  const timeout = 1;
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, release: {timeout}}});
  await visitor.goto(hosts.page('silent-vendor.html'));
  const start = Date.now();
  await grant(visitor, 'analytics', 'marketing');
  await until('the other scripts', async () => (await scriptsRunOn(visitor)).join() === 'after,ad');
  // 10 % less than the timeout, because clocks differ.
  assert.ok(Date.now() - start > 900 * timeout, 'the scripts waited for the timeout');
  assert.deepEqual(await messageCodesOn(visitor), ['script-stalled']);
});
