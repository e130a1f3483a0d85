import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../src/entry/public-api.ts';
import {grant} from './grant.ts';
import {visit} from './visit.ts';

test('of answers given one after the other without waiting the last one stands', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'marketing');
  // Nobody is asked here, so that nothing an answer needs has been fetched.
  await visitor.goto(hosts.page('blank.html'));
  const told = await visitor.evaluate(async () => {
    const desk = window.privacyDesk;
    if (!desk) return [];
    const {grant, refuse} = desk;
    const stored = await Promise.all([grant(['analytics']), refuse(['analytics']), grant(['media'])]);
    return [...stored, desk.allows('analytics'), desk.allows('media')];
  });
  assert.deepEqual(told, [true, true, true, false, true]);
});
