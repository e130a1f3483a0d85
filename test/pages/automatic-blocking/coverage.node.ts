import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {engineHere} from '../support/browser.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {messageCodesOn} from '../support/messages.ts';
import {autoBlockConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';
import {coverageTable} from './coverage-table.ts';
import {outcomeIn, unmarkedRequests} from './coverage.ts';
import type {Outcome} from './coverage.ts';

/** What the page's own code observed. */
interface Observed {
  /** Ids of the requests whose code threw an error. */
  readonly threw: readonly string[];
  /** For some requests, the events that fired or the results that were returned. */
  readonly results: Readonly<Record<string, readonly string[]>>;
}

test('without automatic blocking every request reaches the vendor', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...autoBlockConfig, autoBlock: false}});
  await visitor.goto(hosts.page('every-request.html'));
  const all = idsWith('blocked', 'may-be-sent', 'may-run', 'sent', 'runs');
  assert.deepEqual(await requestedIds(visitor, hosts, all), all);
  const scripts = all.filter((id) =>
    /^parsed-(script|async|defer|module)$|^(?!frame).*-script|import$/.test(id),
  );
  const missing = async (): Promise<readonly string[]> => {
    const run = await scriptsRunOn(visitor);
    return scripts.filter((id) => id !== 'worker-import' && !run.includes(id));
  };
  await until('every script to run', async () => (await missing()).length === 0);
  const {results} = await observedOn(visitor);
  assert.ok(results['xhr']?.includes('load') && results['beacon']?.includes('true'));
});

test('automatic blocking blocks every request that docs/automatic-blocking.md says it blocks, and runs no other code', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page('every-request.html'));
  const sent = idsWith('sent', 'runs');
  const requested = await requestedIds(visitor, hosts, sent);
  const mayBeSent = idsWith('may-be-sent', 'may-run');
  assert.deepEqual(
    requested.filter((id) => !mayBeSent.includes(id)),
    sent,
  );
  const mayRun = idsWith('may-run');
  const run = (await scriptsRunOn(visitor)).filter((id) => !mayRun.includes(id));
  assert.deepEqual(run.toSorted(), idsWith('runs'));
});

test('a blocked request fails once, as it does without a network, and throws no other error', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page('every-request.html'));
  await vendorRequests(visitor, hosts);
  const {threw, results} = await until('the failures', async () => {
    const observed = await observedOn(visitor);
    const isDone = observed.results['web-socket']?.length && observed.results['xhr']?.includes('loadend');
    return isDone ? observed : undefined;
  });
  // Firefox dispatches `error` on a worker of another host; the other engines throw.
  assert.deepEqual(threw, engineHere === 'firefox' ? [] : ['worker', 'shared-worker']);
  assert.deepEqual(results, {
    fetch: ['TypeError'],
    xhr: ['readystatechange', 'readystatechange', 'error', 'loadend'],
    beacon: ['false'],
    'event-source': ['error'],
    'web-socket': ['error'],
  });
});

for (const autoBlock of [false, true])
  test(`under a connect-src policy nothing throws, and ${autoBlock ? 'nothing is sent' : 'everything is sent without automatic blocking'}`, async (t) => {
    const {visitor, hosts} = await visit(t, {config: {...autoBlockConfig, autoBlock}});
    await visitor.goto(hosts.page('connect-policy.html'));
    const all = autoBlock ? [] : ['beacon', 'event-source', 'fetch', 'web-socket', 'xhr'];
    assert.deepEqual(await requestedIds(visitor, hosts, all), all);
    assert.deepEqual((await observedOn(visitor)).threw, []);
  });

test('each blocked request is reported once on the console, and listed', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page('every-request.html'));
  await vendorRequests(visitor, hosts);
  const expected = idsWith('blocked', 'may-be-sent', ...(engineHere === 'webkit' ? (['sent'] as const) : []));
  const blocked = await visitor.evaluate(() => window.privacyDeskAutoBlock?.blocked ?? []);
  const mayRun = idsWith('may-run');
  const ids = blocked
    .map(({url}) => idOf(new URL(url).pathname))
    .filter((id) => !mayRun.includes(id))
    .toSorted();
  assert.deepEqual(ids, engineHere === 'webkit' ? expected.filter((id) => ids.includes(id)) : expected);
  assert.ok(blocked.every(({key, how}) => key === 'analytics:counter' && how !== ''));
  const messages = (await messageCodesOn(visitor)).filter((code) => code === 'autoblock-blocked');
  assert.equal(messages.length, blocked.length);
});

test('docs/automatic-blocking.md contains the table that these tests check', () => {
  const guide = readFileSync(new URL('../../../docs/automatic-blocking.md', import.meta.url), 'utf8');
  assert.ok(
    guide.includes(coverageTable()),
    'Copy the output of `node test/pages/automatic-blocking/coverage-table.ts` into the document.',
  );
});

/** Ids of the requests with these outcomes in this engine, sorted. */
function idsWith(...outcomes: readonly Outcome[]): readonly string[] {
  return Object.values(unmarkedRequests)
    .flat()
    .filter((request) => outcomes.includes(outcomeIn(request, engineHere)))
    .map(({id}) => id)
    .toSorted();
}

/** Ids of the requests that have reached the vendors, sorted, once those in `expected` have and the page is quiet. */
async function requestedIds(tab: Tab, hosts: Hosts, expected: readonly string[]): Promise<readonly string[]> {
  const arrived = (): readonly string[] => hosts.vendor.log.paths().map(idOf);
  await until('the expected requests', () => expected.every((id) => arrived().includes(id)));
  return [...new Set((await vendorRequests(tab, hosts)).map(idOf))].toSorted();
}

function idOf(path: string): string {
  return path.slice(1, path.lastIndexOf('.'));
}

function observedOn(tab: Tab): Promise<Observed> {
  return tab.evaluate(() => {
    const {threw, results} = window as unknown as Observed;
    return {threw, results};
  });
}
