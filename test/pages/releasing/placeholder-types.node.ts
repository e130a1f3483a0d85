import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {messagesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('scripts that browsers do not run are named, delay no others, and are not called running', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('placeholder-types.html'));
  await visitor.click('[part~="accept"]');
  const start = performance.now();
  await untilRun(visitor, 'runs');
  assert.ok(performance.now() - start < 4000, 'the script waited for one that never loads');
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/runs.js']);
  assert.deepEqual(await scriptsRunOn(visitor), ['runs']);
  const running = await visitor.evaluate(async () =>
    (await window.privacyDesk?.inventory())?.flatMap(({state, key}) => (state === 'running' ? key : [])),
  );
  assert.deepEqual(running, ['marketing']);
  await until(
    'the messages',
    async () => JSON.stringify((await messagesOn(visitor)).toSorted()) === JSON.stringify(expected),
  );
  const {console: lines} = await visitor.recorded();
  const rocket = lines.filter(({text}) => text.includes('Rocket Loader') && text.includes('data-cfasync'));
  assert.equal(rocket.length, 1);
});

const expected = [
  'script-type 0123abcd0123abcd-text/javascript',
  'script-type javascript/blocked',
  'script-type lazyload_int',
  'script-type litespeed/javascript',
  'script-type text/javascript; charset=utf-8',
];
