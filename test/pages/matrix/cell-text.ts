import type {Engine} from '../../drive/engine.ts';
import type {Environment} from './expected.ts';

const engineNames: Readonly<Record<Engine, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

/** A count and where it was made. */
export interface Counted extends Environment {
  readonly count: number;
}

type Group = readonly [name: string, counts: readonly Counted[]];

/**
 * The text of a table cell: the first count, and where the count differs. `0; Firefox 1` is 1 in Firefox under every policy,
 * `1; strict 0` is 0 under that policy in every engine.
 */
export function cellText(all: readonly Counted[]): string {
  const [first] = all;
  if (!first) return '';
  const different = new Set(all.filter(({count}) => count !== first.count));
  const texts = groupsOf(all).flatMap(([name, group]) => {
    const count = group[0]?.count;
    if (!group.every((counted) => different.has(counted) && counted.count === count)) return [];
    group.forEach((counted) => different.delete(counted));
    return `${name} ${count}`;
  });
  return [first.count, ...texts].join('; ');
}

/** The counts grouped by engine, then by policy, then one by one. */
function groupsOf(all: readonly Counted[]): readonly Group[] {
  const named = (name: string, isIn: (counted: Counted) => boolean): Group => [name, all.filter(isIn)];
  return [
    ...all.map(({engine}) => named(engineNames[engine], (counted) => counted.engine === engine)),
    ...all.map(({policy}) => named(policy, (counted) => counted.policy === policy)),
    ...all.map((each) => named(`${engineNames[each.engine]} ${each.policy}`, (counted) => counted === each)),
  ];
}
