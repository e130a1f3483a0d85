import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant, refuse, untilRefused} from '../support/choices.ts';
import {scriptsRunOn, untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visitNamedSite} from '../support/visit-named-site.ts';
import {visit} from '../support/visit.ts';
import {fillInForm, formStateOn} from './long-form.ts';
import {everyStoreConfig, storedDataOn} from './stored-data.ts';

test('a withdrawal in one tab reloads the other, which keeps its scroll position and form values', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(hosts.page('long-form.html'));
  await untilRun(other, 'counter');
  const filled = await fillInForm(other);

  await refuse(visitor, 'analytics');
  await untilNoneRun(other);
  // Chromium restores the scroll position itself, but not the form values.
  await until('the form values', async () => (await formStateOn(other)).name !== '');
  assert.deepEqual(await formStateOn(other), filled);
  await until('an empty session storage', () =>
    other.evaluate(() => Object.keys(sessionStorage).length === 0),
  );
});

test('a cookie that a vendor sets again when the other tab reloads is removed on the next page of that tab', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(hosts.page('persistent-cookie.html'));
  await untilRun(other, 'persistent');

  await refuse(visitor, 'analytics');
  await untilNoneRun(other);
  await until('the cookie to be removed', () => other.evaluate(() => !document.cookie.includes('_slow')));
});

test('the other tab reloads even if withdrawal.js is missing', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'withdrawal.js': 'missing'}});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(hosts.page('persistent-cookie.html'));
  await untilRun(other, 'persistent');
  await refuse(visitor, 'analytics');
  await untilNoneRun(other);
  await untilRefused(other, 'analytics');
});

test('when the other tab cancels its reload, stored data is removed again when the visitor leaves its page', async (t) => {
  const {visitor, at} = await visitNamedSite(t, {config: everyStoreConfig});
  await visitor.goto(at('www.shop.example.org.uk', '/shop/blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(at('www.shop.example.org.uk', '/shop/cancelled-reload.html'));
  await untilRun(other, 'counter');

  await refuse(visitor, 'analytics');
  await untilRefused(other, 'analytics');
  await until('the files that remove stored data', () =>
    other.evaluate(() => {
      const names = performance.getEntriesByType('resource').map(({name}) => name);
      return ['withdrawal.js', 'desk-config.js'].every((file) => names.some((name) => name.endsWith(file)));
    }),
  );
  assert.deepEqual(await scriptsRunOn(other), ['counter'], 'the page was not reloaded');
  await other.goto(at('www.shop.example.org.uk', '/shop/blank.html'));
  await until(
    'all stored data to be removed',
    async () => Object.values(await storedDataOn(other)).flat().length === 0,
  );
});
