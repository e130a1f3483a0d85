import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {grant} from './grant.ts';
import {codesOn} from './messages.ts';
import {ranOn} from './ran.ts';
import {siteConfig} from './site-config.ts';
import {visit} from './visit.ts';

/** How long a vendor may keep the others waiting, as configured here, in seconds. */
const patience = 1;

test('a script that cannot be had lets the ones after it run, and is named on the console', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('failing.html'));
  await grant(visitor, 'analytics', 'marketing');
  await until('the rest', async () => (await ranOn(visitor)).join() === 'after,ad');
  assert.deepEqual(await codesOn(visitor), ['script-failed']);
});

test('a script that never answers lets the ones after it run when its time is over', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, release: {patience}}});
  await visitor.goto(hosts.page('hanging.html'));
  const began = Date.now();
  await grant(visitor, 'analytics', 'marketing');
  await until('the rest', async () => (await ranOn(visitor)).join() === 'after,ad');
  // Less a little, for clocks.
  assert.ok(Date.now() - began > 900 * patience, 'until then the order was kept');
  assert.deepEqual(await codesOn(visitor), ['script-stalled']);
});
