import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAllowed, untilAsked} from './banner.ts';
import {codesOn} from './messages.ts';
import {everythingInOrder, ranOn, untilRan} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

test('without a configuration the visitor is asked about the categories that the page names', async (t) => {
  const {visitor, hosts} = await visit(t, {config: ''});
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await visitor.click('a[href="#privacy-desk"]');
  for (const id of ['analytics', 'marketing', 'media']) await visitor.click(`input[name="${id}"]`);
  await visitor.click('[part~="save"]');
  await until('the scripts', async () => (await ranOn(visitor)).length > everythingInOrder.length);
});

test('without a configuration, what one page asked about is taken back on another', async (t) => {
  const {visitor, hosts} = await visit(t, {config: ''});
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'analytics', 'marketing', 'media');
  await visitor.goto(hosts.page('simple.html'));
  await untilRan(visitor, 'simple');
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('[part~="reject-all"]');
  await until('the reloaded page', async () => (await ranOn(visitor)).length === 0);
  await vendorRequests(visitor, hosts);
  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('everything.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('a category that the configuration does not know stays held, and is named', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {categories: [{id: 'media'}]}});
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="accept"]');
  await until('the film', () => hosts.vendor.log.paths().includes('/film.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/film.html']);
  assert.ok((await codesOn(visitor)).includes('category-unknown'));
});
