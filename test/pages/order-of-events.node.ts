import assert from 'node:assert/strict';
import test from 'node:test';
import {grant} from './grant.ts';
import {ranOn, untilRan} from './ran.ts';
import {visit} from './visit.ts';

/** Writes down in `window.ran` what the page hears of a choice, and whether the answer was stored by then. */
const listen = `
  window.ran = [];
  window.dataLayer = [];
  const stored = () => (document.cookie.includes('privacy-desk=') ? 'stored' : 'not stored');
  window.dataLayer.push = (args) => {
    if (args[0] === 'consent') window.ran.push(args[1] + ' ' + args[2].analytics_storage + ' ' + stored());
  };
  document.addEventListener('privacy-desk:choice', () => window.ran.push('choice ' + stored()));
  document.addEventListener('privacy-desk:released', () => window.ran.push('released'));`;

test('a choice is stored, then signalled, then announced, then released', async (t) => {
  const {visitor, hosts} = await visit(t, {before: listen});
  await visitor.goto(hosts.page('simple.html'));
  await grant(visitor, 'analytics');
  await untilRan(visitor, 'simple');
  assert.deepEqual(await ranOn(visitor), [
    'default denied not stored',
    'update granted stored',
    'choice stored',
    'released',
    'simple',
  ]);
});

test('a returning visitor has one default, already right, and no update', async (t) => {
  const {visitor, hosts} = await visit(t, {before: listen});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('simple.html'));
  await untilRan(visitor, 'simple');
  assert.deepEqual(await ranOn(visitor), ['default granted stored', 'released', 'simple']);
});
