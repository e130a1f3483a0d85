import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../src/entry/public-api.ts';
import {visit} from './visit.ts';

test('of answers given one after the other without waiting the last one stands', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('simple.html'));
  await visitor.evaluate(async () => {
    const desk = window.privacyDesk;
    const answers = [desk?.grant(['analytics']), desk?.refuse(['analytics']), desk?.grant(['media'])];
    await Promise.all(answers);
  });
  const allowed = await visitor.evaluate(() =>
    ['analytics', 'media'].map((key) => window.privacyDesk?.allows(key)),
  );
  assert.deepEqual(allowed, [false, true]);
});
