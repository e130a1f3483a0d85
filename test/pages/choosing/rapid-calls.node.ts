import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {grant} from '../support/choices.ts';
import {visit} from '../support/visit.ts';

test('calls of grant() and refuse() that do not wait for each other take effect in order', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'marketing');
  // This page shows no banner, so none of the files that a choice needs have been loaded.
  await visitor.goto(hosts.page('blank.html'));
  const {results, changes} = await visitor.evaluate(async () => {
    const {privacyDesk} = window;
    if (!privacyDesk) throw new Error('The tag has not run.');
    const changes: boolean[] = [];
    privacyDesk.onChange(({choice}) => changes.push(choice.granted.includes('analytics')));
    const calls = Array.from({length: 12}, (_, index) =>
      index % 2 ? privacyDesk.refuse(['analytics']) : privacyDesk.grant(['analytics']),
    );
    return {results: await Promise.all(calls), changes};
  });
  const expected = Array.from({length: 12}, (_, index) => index % 2 === 0);
  assert.deepEqual({results, changes}, {results: expected.map(() => true), changes: expected});
});
