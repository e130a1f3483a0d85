import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import type {} from '../../src/gate/net/net-api.ts';
import {enginesNamed} from '../drive/engine.ts';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import type {Hosts} from './hosts/hosts.ts';
import {codesOn} from './messages.ts';
import {netConfig} from './net/net-config.ts';
import {waysTable} from './net/table.ts';
import {fateIn, ways} from './net/ways.ts';
import type {Fate} from './net/ways.ts';
import {ranOn} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const [engine = 'chromium'] = enginesNamed(process.env['ENGINE'] ?? 'chromium');

/** The ways that end so in this engine. */
const ending = (...fates: readonly Fate[]): readonly string[] =>
  Object.values(ways)
    .flat()
    .filter((way) => fates.includes(fateIn(way, engine)))
    .map(({id}) => id)
    .toSorted();

const nameOf = (path: string): string => path.slice(1, path.lastIndexOf('.'));

/** What has reached the vendors once `wanted` has, and the page asks for nothing more. */
const askedOnce = async (tab: Tab, hosts: Hosts, wanted: readonly string[]): Promise<readonly string[]> => {
  const arrived = (): readonly string[] => hosts.vendor.log.paths().map(nameOf);
  await until('what cannot be stopped', () => wanted.every((id) => arrived().includes(id)));
  return [...new Set((await vendorRequests(tab, hosts)).map(nameOf))].toSorted();
};

interface Heard {
  /** Ways that threw. */
  readonly threw: readonly string[];
  /** What the objects of some ways said: names of events, results. */
  readonly said: Readonly<Record<string, readonly string[]>>;
}

const heardOn = (tab: Tab): Promise<Heard> =>
  tab.evaluate(() => {
    const {threw, said} = window as unknown as Heard;
    return {threw, said};
  });

test('without the safety net every way leads to the vendor', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...netConfig, safetyNet: false}});
  await visitor.goto(hosts.page('safety-net.html'));
  const all = ending('stopped', 'perhaps', 'slips', 'sent', 'runs');
  assert.deepEqual(await askedOnce(visitor, hosts, all), all);
  const scripts = all.filter((id) =>
    /^parsed-(script|async|defer|module)$|^(?!frame).*-script|import$/.test(id),
  );
  const missing = async (): Promise<readonly string[]> => {
    const ran = await ranOn(visitor);
    return scripts.filter((id) => id !== 'worker-import' && !ran.includes(id));
  };
  await until('every script to run', async () => (await missing()).length === 0);
  const {said} = await heardOn(visitor);
  assert.ok(said['xhr']?.includes('load') && said['beacon']?.includes('true'));
});

test('the safety net stops every way that docs/safety-net.md says it does, and runs no code but what it says', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page('safety-net.html'));
  const sent = ending('sent', 'runs');
  const asked = await askedOnce(visitor, hosts, sent);
  const perhaps = ending('perhaps', 'slips');
  assert.deepEqual(
    asked.filter((id) => !perhaps.includes(id)),
    sent,
  );
  const slipped = ending('slips');
  const ran = (await ranOn(visitor)).filter((id) => !slipped.includes(id));
  assert.deepEqual(ran.toSorted(), ending('runs'));
});

test('what is stopped fails as it does without a network, once, and nothing throws that would not', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page('safety-net.html'));
  await vendorRequests(visitor, hosts);
  const {threw, said} = await until('the failures', async () => {
    const heard = await heardOn(visitor);
    return heard.said['web-socket']?.length && heard.said['xhr']?.includes('loadend') ? heard : undefined;
  });
  // Firefox fires `error` at a worker of another host, the others throw.
  assert.deepEqual(threw, engine === 'firefox' ? [] : ['worker', 'shared-worker']);
  assert.deepEqual(said, {
    fetch: ['TypeError'],
    xhr: ['readystatechange', 'readystatechange', 'error', 'loadend'],
    beacon: ['false'],
    'event-source': ['error'],
    'web-socket': ['error'],
  });
});

for (const safetyNet of [false, true])
  test(`under a policy for connections nothing throws, ${safetyNet ? 'and nothing is sent' : 'and without the net all is sent'}`, async (t) => {
    const {visitor, hosts} = await visit(t, {config: {...netConfig, safetyNet}});
    await visitor.goto(hosts.page('safety-net-connect.html'));
    const all = safetyNet ? [] : ['beacon', 'event-source', 'fetch', 'web-socket', 'xhr'];
    assert.deepEqual(await askedOnce(visitor, hosts, all), all);
    assert.deepEqual((await heardOn(visitor)).threw, []);
  });

test('each thing that is stopped is told once, and listed', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page('safety-net.html'));
  await vendorRequests(visitor, hosts);
  const wanted = ending('stopped', 'perhaps', ...(engine === 'webkit' ? (['sent'] as const) : []));
  const listed = await visitor.evaluate(() => window.privacyDeskNet?.stopped ?? []);
  const slipped = ending('slips');
  const names = listed
    .map(({url}) => nameOf(new URL(url).pathname))
    .filter((id) => !slipped.includes(id))
    .toSorted();
  assert.deepEqual(names, engine === 'webkit' ? wanted.filter((id) => names.includes(id)) : wanted);
  assert.ok(listed.every(({key, how}) => key === 'analytics:counter' && how !== ''));
  const told = (await codesOn(visitor)).filter((code) => code === 'net-stopped');
  assert.equal(told.length, listed.length);
});

test('docs/safety-net.md says what these tests hold', () => {
  const guide = readFileSync(new URL('../../docs/safety-net.md', import.meta.url), 'utf8');
  assert.ok(guide.includes(waysTable()), 'Put in what `node test/pages/net/table.ts` prints.');
});
