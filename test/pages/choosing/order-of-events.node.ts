import assert from 'node:assert/strict';
import test from 'node:test';
import {grant} from '../support/choices.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

/** Adds each signal and event of a choice to `window.ran`, and whether the choice was stored at that time. */
const recordEvents = `
  window.ran = [];
  window.dataLayer = [];
  const stored = () => (document.cookie.includes('privacy-desk=') ? 'stored' : 'not stored');
  window.dataLayer.push = (args) => {
    if (args[0] === 'consent') window.ran.push(args[1] + ' ' + args[2].analytics_storage + ' ' + stored());
  };
  document.addEventListener('privacy-desk:choice', () => window.ran.push('choice ' + stored()));
  document.addEventListener('privacy-desk:released', () => window.ran.push('released'));`;

test('a choice is stored, then signalled, then announced, then released', async (t) => {
  const {visitor, hosts} = await visit(t, {headScript: recordEvents});
  await visitor.goto(hosts.page('simple.html'));
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'simple');
  assert.deepEqual(await scriptsRunOn(visitor), [
    'default denied not stored',
    'update granted stored',
    'choice stored',
    'released',
    'simple',
  ]);
});

test('for a returning visitor the default signal already has the stored choice, and there is no update', async (t) => {
  const {visitor, hosts} = await visit(t, {headScript: recordEvents});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('simple.html'));
  await untilRun(visitor, 'simple');
  assert.deepEqual(await scriptsRunOn(visitor), ['default granted stored', 'released', 'simple']);
});
