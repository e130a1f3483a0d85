import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../src/entry/public-api.ts';
import {grant} from './grant.ts';
import {visit} from './visit.ts';

test('answers given one after the other without waiting are taken in that order', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'marketing');
  // Nobody is asked here, so that nothing an answer needs has been fetched.
  await visitor.goto(hosts.page('blank.html'));
  const {stored, taken} = await visitor.evaluate(async () => {
    const desk = window.privacyDesk;
    if (!desk) throw new Error('The tag has not run.');
    const taken: boolean[] = [];
    desk.onChange(({choice}) => taken.push(choice?.granted.includes('analytics') ?? false));
    const answers = Array.from({length: 12}, (_, at) =>
      at % 2 ? desk.refuse(['analytics']) : desk.grant(['analytics']),
    );
    return {stored: await Promise.all(answers), taken};
  });
  const turns = Array.from({length: 12}, (_, at) => at % 2 === 0);
  assert.deepEqual({stored, taken}, {stored: turns.map(() => true), taken: turns});
});
