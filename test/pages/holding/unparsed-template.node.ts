import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('a template is not released before the parser has reached its end, and scripts run in order', async (t) => {
  const {visitor, hosts} = await visit(t, {inPieces: true});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('unparsed-template.html'));
  await untilRun(visitor, 'sixth');
  assert.deepEqual(await scriptsRunOn(visitor), ['first', 'simple', 'third', 'fourth', 'fifth', 'sixth']);
});

test('markup that arrives in pieces is held without consent', async (t) => {
  const {visitor, hosts} = await visit(t, {inPieces: true});
  await visitor.goto(hosts.page('unparsed-template.html'));
  await until('the last piece', () => visitor.evaluate(() => document.readyState !== 'loading'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await scriptsRunOn(visitor), []);
});
