import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import test from 'node:test';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {untilAsked} from './banner.ts';
import {engineHere} from './browser.ts';
import type {Hosts} from './hosts/hosts.ts';
import {codesOn} from './messages.ts';
import {siteConfig} from './site-config.ts';
import {untilQuiet} from './vendor-requests.ts';
import {vendorSnippets} from './vendor-snippets.ts';
import {visit} from './visit.ts';

const site = {published: true, numbered: true, config: siteConfig};

/** What the newest page has asked the vendors for, sorted, each once. */
const askedIn = ({site: {loads}, vendor}: Hosts): readonly string[] => {
  const paths = vendor.log.arrivals.filter(({load}) => load === loads).map(({path}) => path.slice(1));
  return [...new Set(paths)].toSorted();
};

const untilAskedFor = async (tab: Tab, hosts: Hosts, asks: readonly string[]): Promise<readonly string[]> => {
  const isDone = (): boolean => asks.every((path) => askedIn(hosts).includes(path));
  await until('what the snippet asks for', isDone, 5_000).catch(() => undefined);
  await untilQuiet(tab, hosts);
  return askedIn(hosts);
};

test('every vendor in test/pages/vendors is tried', async () => {
  const files = await readdir(new URL('vendors/', import.meta.url));
  assert.deepEqual(files.toSorted(), vendorSnippets.map(({fixture}) => `${fixture}.html`).toSorted());
});

test('a snippet as its vendor publishes it', async (t) => {
  const {visitor, hosts} = await visit(t, site);
  for (const {fixture, asks, leaksInFirefox = []} of vendorSnippets)
    await t.test(`asks for nothing before a yes, and for all of it after (${fixture})`, async () => {
      await visitor.goto(hosts.page(`vendors/${fixture}.html`));
      await untilAsked(visitor);
      await untilQuiet(visitor, hosts);
      assert.deepEqual(askedIn(hosts), engineHere === 'firefox' ? leaksInFirefox : []);
      await visitor.click('[part~="accept"]');
      assert.deepEqual(await untilAskedFor(visitor, hosts, asks), asks);
      assert.deepEqual((await visitor.recorded()).errors, []);
      const told = (await codesOn(visitor)).filter((code) => code === 'markup-ahead');
      assert.equal(told.length, leaksInFirefox.length, 'the console tells of each');
      await visitor.evaluate(() => void (document.cookie = 'privacy-desk=; path=/; max-age=0'));
    });
});

// Without this, a snippet that asks too late to be seen would pass for one that is held.
test('a snippet that nothing holds', async (t) => {
  const {visitor, hosts} = await visit(t, {...site, unwrapped: true, faults: {'desk.js': 'empty'}});
  for (const {fixture, asks} of vendorSnippets)
    await t.test(`is seen to ask, as soon as the page is quiet (${fixture})`, async () => {
      await visitor.goto(hosts.page(`vendors/${fixture}.html`));
      await untilQuiet(visitor, hosts);
      assert.deepEqual(askedIn(hosts), asks);
    });
});
