import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {engineHere} from '../support/browser.ts';
import {untilAsked} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {messageCodesOn} from '../support/messages.ts';
import {untilQuiet} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';
import {vendorSnippets} from './snippets.ts';

const options = {redirectVendorUrls: true, numberPages: true};

/** How long the expected requests may take, in milliseconds. Later ones count as missing. */
const TIMEOUT_MS = 5_000;

test('every fixture of a vendor’s snippet is tested', async () => {
  const files = await readdir(new URL('fixtures/', import.meta.url));
  assert.deepEqual(files.toSorted(), vendorSnippets.map(({fixture}) => `${fixture}.html`).toSorted());
});

test('published snippets', async (t) => {
  const {visitor, hosts} = await visit(t, options);
  for (const {fixture, requests, leaksInFirefox = []} of vendorSnippets)
    await t.test(`${fixture} requests nothing before consent, and everything after it`, async () => {
      await visitor.goto(hosts.page(`${fixture}.html`));
      await untilAsked(visitor);
      await untilQuiet(visitor, hosts);
      assert.deepEqual(requestedByPage(hosts), engineHere === 'firefox' ? leaksInFirefox : []);
      await visitor.click('[part~="accept"]');
      assert.deepEqual(await waitForRequests(visitor, hosts, requests), requests);
      assert.deepEqual((await visitor.recorded()).errors, []);
      const messages = (await messageCodesOn(visitor)).filter((code) => code === 'speculative-load');
      assert.equal(messages.length, leaksInFirefox.length, 'the console reports each leak in Firefox');
      await visitor.evaluate(() => void (document.cookie = 'privacy-desk=; path=/; max-age=0'));
    });
});

// This shows that the tests above wait long enough to notice a request.
test('published snippets without templates and without the loader', async (t) => {
  const {visitor, hosts} = await visit(t, {
    ...options,
    withoutHolding: true,
    faults: {'desk.js': 'empty'},
  });
  for (const {fixture, requests} of vendorSnippets)
    await t.test(`${fixture} has sent its requests when the page is quiet`, async () => {
      await visitor.goto(hosts.page(`${fixture}.html`));
      await untilQuiet(visitor, hosts);
      assert.deepEqual(requestedByPage(hosts), requests);
    });
});

/** The hosts and paths that the newest page has requested from the vendors, sorted, each once. */
function requestedByPage({site: {loads}, vendor}: Hosts): readonly string[] {
  const paths = vendor.log.arrivals.filter(({load}) => load === loads).map(({path}) => path.slice(1));
  return [...new Set(paths)].toSorted();
}

/** What the newest page has requested, once the expected requests have arrived and the page is quiet. */
async function waitForRequests(
  tab: Tab,
  hosts: Hosts,
  expected: readonly string[],
): Promise<readonly string[]> {
  const isDone = (): boolean => expected.every((path) => requestedByPage(hosts).includes(path));
  await until('the snippet’s requests', isDone, TIMEOUT_MS).catch(() => undefined);
  await untilQuiet(tab, hosts);
  return requestedByPage(hosts);
}
