import type {Engine} from '../../drive/engine.ts';
import type {Where} from './expected.ts';

const engineNames: Readonly<Record<Engine, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

/** A count and where it was made. */
export interface Counted extends Where {
  readonly count: number;
}

type Group = readonly [name: string, counts: readonly Counted[]];

/** By engine, by policy, and one by one. */
const groupsOf = (all: readonly Counted[]): readonly Group[] => {
  const named = (name: string, isIn: (counted: Counted) => boolean): Group => [name, all.filter(isIn)];
  return [
    ...all.map(({engine}) => named(engineNames[engine], (one) => one.engine === engine)),
    ...all.map(({policy}) => named(policy, (one) => one.policy === policy)),
    ...all.map((each) => named(`${engineNames[each.engine]} ${each.policy}`, (one) => one === each)),
  ];
};

/**
 * One cell of the table: the first count, and where there is another. `0; Firefox 1` is 1 in Firefox under every policy,
 * `1; strict 0` is 0 under that policy in every engine.
 */
export const cellText = (all: readonly Counted[]): string => {
  const [usual] = all;
  if (!usual) return '';
  const others = new Set(all.filter(({count}) => count !== usual.count));
  const texts = groupsOf(all).flatMap(([name, group]) => {
    const count = group[0]?.count;
    if (!group.every((one) => others.has(one) && one.count === count)) return [];
    group.forEach((one) => others.delete(one));
    return `${name} ${count}`;
  });
  return [usual.count, ...texts].join('; ');
};
