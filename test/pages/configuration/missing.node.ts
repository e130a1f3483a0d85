import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {chooseInPanel, untilAllowed, untilAsked} from '../support/choices.ts';
import {messageCodesOn, messagesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {everythingScripts, scriptsRunOn, untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('without a configuration the visitor is asked about the categories that the page names', async (t) => {
  const {visitor, hosts} = await visit(t, {config: ''});
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  const messages = (await messagesOn(visitor)).filter((message) => message.startsWith('organisation'));
  assert.deepEqual(messages, ['organisation-missing organisation.name']);
  await chooseInPanel(visitor, 'analytics', 'marketing', 'media');
  await until('all scripts', async () => (await scriptsRunOn(visitor)).length > everythingScripts.length);
});

test('without a configuration a withdrawal on one page includes the categories of another page', async (t) => {
  const {visitor, hosts} = await visit(t, {config: ''});
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'analytics', 'marketing', 'media');
  await visitor.goto(hosts.page('simple.html'));
  await untilRun(visitor, 'simple');
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('[part~="reject-all"]');
  await untilNoneRun(visitor);
  await vendorRequests(visitor, hosts);
  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('everything.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('markup of a category that the configuration does not have stays held and is reported', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {categories: [{id: 'media'}]}});
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="accept"]');
  await until('the film', () => hosts.vendor.log.paths().includes('/film.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), ['/film.html']);
  assert.ok((await messageCodesOn(visitor)).includes('category-unknown'));
});
