import assert from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {LATE_NATIVES, NATIVE_NAMES} from '../../../src/platform/web/natives.ts';
import {engineHere} from '../support/browser.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {autoBlockConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';
import {
  pageWithReplaced,
  replaceByThrowing,
  replaceByWrapper,
  type Replacement,
} from './page-with-replaced.ts';
import type {Progress} from './self-visit.ts';
import {type FrameVisits, visitInFrames} from './visits-in-frames.ts';

const allNames = [...NATIVE_NAMES.split(' '), ...LATE_NATIVES.keys()];

/** How many pages visit themselves at the same time. */
const BATCH_SIZE = 17;

/** When one of these throws before the tag, the interface fails with errors. Nothing is released. */
const INTERFACE_NEEDS = ['CSSStyleSheet', 'customElements'];

const eachInTurn = {skip: engineHere !== 'chromium' && 'All names together have to do.'};

for (const names of inGroups(allNames, BATCH_SIZE)) {
  const alone = new Map(names.map((name) => [name, [name]]));
  const which = `from ${names[0] ?? ''} to ${names.at(-1) ?? ''}`;

  test(
    `nothing is requested when a name throws before the tag, each in turn ${which}`,
    eachInTurn,
    async (t) => {
      const {visits, hosts} = await visitAll(t, alone, {when: 'before', replace: replaceByThrowing});
      const told = await visits.until('asked', 'blank');
      assert.deepEqual(hosts.vendor.log.paths(), []);
      for (const {name, errors} of told.values()) {
        // The page's own function throws when it is called later: that error is the page's.
        const ours = errors.filter((error) => !error.endsWith(`${name} is replaced`));
        if (!INTERFACE_NEEDS.includes(name)) assert.deepEqual(ours, [], name);
      }
    },
  );
}

test('a visit works when names are wrapped before the tag, a few on each page', eachInTurn, async (t) => {
  const groups = inGroups(allNames, 5).map((names) => [names.join('-'), names] as const);
  const {visits, hosts} = await visitAll(t, new Map(groups), {when: 'before', replace: replaceByWrapper});
  await accept(
    visits,
    hosts,
    groups.map(([name]) => name),
  );
});

test(
  'the whole visit works when all names throw after the tag',
  {skip: engineHere === 'webkit' && 'It does not find the hosts of frames.'},
  async (t) => {
    const all = new Map([['all', allNames]]);
    const {visits, hosts} = await visitAll(t, all, {when: 'after', replace: replaceByThrowing});
    await accept(visits, hosts, ['all']);
    await visits.goOn('accepted');
    assertNoErrors(await visits.until('withdrawn'));
  },
);

/** Opens all pages. `replaced`: name of a page → the names that it replaces. */
async function visitAll(
  t: TestContext,
  replaced: ReadonlyMap<string, readonly string[]>,
  how: Pick<Replacement, 'when' | 'replace'>,
): Promise<{readonly visits: FrameVisits; readonly hosts: Hosts}> {
  const pages = Object.fromEntries(
    [...replaced].map(([name, names]) => [`${name}.html`, pageWithReplaced(name, {...how, names})]),
  );
  const {visitor, hosts} = await visit(t, {pages, config: autoBlockConfig});
  return {visits: await visitInFrames(visitor, hosts, Object.keys(pages)), hosts};
}

function inGroups(names: readonly string[], size: number): readonly (readonly string[])[] {
  return names.flatMap((_, index) => (index % size === 0 ? [names.slice(index, index + size)] : []));
}

/** Accepts on each page: nothing is requested before, and what was held once after. Forgets the requests. */
async function accept(visits: FrameVisits, {vendor}: Hosts, names: readonly string[]): Promise<void> {
  assertNoErrors(await visits.until('asked'));
  assert.deepEqual(vendor.log.paths(), []);
  await visits.goOn('asked');
  assertNoErrors(await visits.until('accepted'));
  const held = vendor.log.paths().filter((path) => path.endsWith('/held.js'));
  assert.deepEqual(held.toSorted(), names.map((name) => `/${name}/held.js`).toSorted());
  vendor.log.clear();
}

function assertNoErrors(told: ReadonlyMap<string, Progress>): void {
  for (const {name, errors} of told.values()) assert.deepEqual(errors, [], name);
}
