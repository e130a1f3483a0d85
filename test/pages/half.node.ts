import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {grant} from './grant.ts';
import {ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

test('markup that the parser has half delivered waits for its other half, and the order is kept', async (t) => {
  const {visitor, hosts} = await visit(t, {slowly: true});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('half.html'));
  await untilRan(visitor, 'sixth');
  assert.deepEqual(await ranOn(visitor), ['first', 'simple', 'third', 'fourth', 'fifth', 'sixth']);
});

test('markup that comes in pieces is held without a yes', async (t) => {
  const {visitor, hosts} = await visit(t, {slowly: true});
  await visitor.goto(hosts.page('half.html'));
  await until('the last piece', () => visitor.evaluate(() => document.readyState !== 'loading'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await ranOn(visitor), []);
});
