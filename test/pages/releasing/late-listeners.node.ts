import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {grant} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

declare global {
  interface Window {
    /** How many load events the page's own listeners have received. */
    ownEvents?: number;
    /** Calls the browser's patched functions on other objects. Returns one result for each call. */
    callPatchedFunctions?: () => readonly unknown[];
  }
}

test('late listeners of released scripts receive load events, and the page’s own listeners do not', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('late-listeners.html'));
  await until('the page to load', async () => (await ownEventsOn(visitor)) === 2);
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'pageshow');
  assert.deepEqual(await scriptsRunOn(visitor), [
    'slow', // the events come after the last script
    'DOMContentLoaded of document',
    'started',
    'readystatechange',
    'onreadystatechange',
    'load',
    'onload',
    'second onload',
    'pageshow',
  ]);
  assert.equal(await ownEventsOn(visitor), 2);
});

test('scripts that a released script adds, and its timers, receive load events too; the page’s own scripts do not', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('added-scripts.html'));
  await until('the page to load', () => visitor.evaluate(() => document.readyState === 'complete'));
  await grant(visitor, 'analytics');
  const events = async (): Promise<readonly string[]> =>
    (await scriptsRunOn(visitor)).filter((name) => /load|own/.test(name)).sort();
  await until('the events', async () => (await events()).length >= 6);
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await events(), [
    'added, loaded',
    'module, loaded',
    'next, loaded',
    'onload of added',
    'shadow, loaded',
    'timer, loaded',
  ]);
  const place = (): string | undefined =>
    document.querySelector<HTMLElement>('h1 > script + [data-place]')?.dataset['place'];
  assert.equal(await visitor.evaluate(place), 'inline');
});

test('for a returning visitor each listener is called once', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('late-listeners.html'));
  await untilRun(visitor, 'second onload');
  await vendorRequests(visitor, hosts);
  const run = await scriptsRunOn(visitor);
  for (const name of [
    'DOMContentLoaded of document',
    'started',
    'load',
    'onload',
    'second onload',
    'pageshow',
  ])
    assert.equal(run.filter((other) => other === name).length, 1, name);
});

test('the page’s own code can call the patched functions on other objects', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('patched-functions.html'));
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'simple');
  const results = await visitor.evaluate(() => window.callPatchedFunctions?.());
  assert.deepEqual(results, [true, true, true, true, 'written']);
});

function ownEventsOn(tab: Tab): Promise<number | undefined> {
  return tab.evaluate(() => window.ownEvents);
}
