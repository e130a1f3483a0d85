import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {untilChosen} from '../support/choices.ts';
import {messageCodesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

test('if desk-ui.js is missing, nothing is released, the failure is reported once, and the page works', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'desk-ui.js': 'missing'}});
  await visitor.goto(hosts.page('everything.html'));
  await until('the message', async () => (await messageCodesOn(visitor)).length > 0);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual(await messageCodesOn(visitor), ['ui-unreachable']);
  assert.deepEqual((await visitor.recorded()).errors, []);
  assert.equal(await visitor.evaluate(() => getComputedStyle(document.documentElement).overflow), 'visible');
});

test('if desk-panel.js is missing, the banner still works', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'desk-panel.js': 'missing'}});
  await visitor.goto(hosts.page('everything.html'));
  await visitor.click('[part~="settings"]');
  await until('the message', async () => (await messageCodesOn(visitor)).includes('ui-unreachable'));
  await visitor.click('[part~="reject"]');
  await untilChosen(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});
