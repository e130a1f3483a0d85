import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilRefused} from './banner.ts';
import {fillIn, filledOn} from './filled-form.ts';
import {grant} from './grant.ts';
import {ranOn, untilRan} from './ran.ts';
import {storedOn} from './stored-on.ts';
import {storesConfig} from './stores-config.ts';
import {visit} from './visit.ts';
import {visitByName} from './visit-by-name.ts';

test('a withdrawal in another tab leaves the visitor where they were, and what they had typed', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(hosts.page('long-form.html'));
  await untilRan(other, 'counter');
  const filled = await fillIn(other);

  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await until('the other tab to reload', async () => (await ranOn(other)).length === 0);
  // Chromium keeps the place by itself, and forgets the form.
  await until('what was typed', async () => (await filledOn(other)).name !== '');
  assert.deepEqual(await filledOn(other), filled);
  await until('nothing to be left', async () =>
    other.evaluate(() => Object.keys(sessionStorage).length === 0),
  );
});

test('what a vendor puts back in another tab, while that is left, goes on its next page', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(hosts.page('clinging.html'));
  await untilRan(other, 'clinging');

  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await until('the other tab to reload', async () => (await ranOn(other)).length === 0);
  await until('the cookie to go', () => other.evaluate(() => !document.cookie.includes('_slow')));
});

test('another tab loads anew though what sweeps cannot be had', async (t) => {
  const {visitor, hosts} = await visit(t, {faults: {'sweep.js': 'missing'}});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(hosts.page('clinging.html'));
  await untilRan(other, 'clinging');
  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await until('the other tab to reload', async () => (await ranOn(other)).length === 0);
  await untilRefused(other, 'analytics');
});

test('another tab that vetoes its reload is swept once more when it is left', async (t) => {
  const {visitor, at} = await visitByName(t, {config: storesConfig});
  await visitor.goto(at('www.shop.example.org.uk', '/shop/blank.html'));
  await grant(visitor, 'analytics');
  const other = await visitor.newTab();
  await other.goto(at('www.shop.example.org.uk', '/shop/vetoing.html'));
  await untilRan(other, 'counter');

  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await untilRefused(other, 'analytics');
  await until('what sweeps', () =>
    other.evaluate(() => {
      const names = performance.getEntriesByType('resource').map(({name}) => name);
      return ['sweep.js', 'desk-config.js'].every((file) => names.some((name) => name.endsWith(file)));
    }),
  );
  assert.deepEqual(await ranOn(other), ['counter'], 'the page is the same');
  await other.goto(at('www.shop.example.org.uk', '/shop/blank.html'));
  await until('all to go', async () => Object.values(await storedOn(other)).flat().length === 0);
});
