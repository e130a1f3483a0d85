import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAsked} from './banner.ts';
import {codesOn} from './messages.ts';
import {everythingInOrder, ranOn} from './ran.ts';
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

test('a category that the configuration does not know stays held, and is named', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {categories: [{id: 'media'}]}});
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="accept"]');
  await until('the film', () => hosts.vendor.log.paths().includes('/film.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/film.html']);
  assert.ok((await codesOn(visitor)).includes('category-unknown'));
});
