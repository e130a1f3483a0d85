import {median} from '../figures/median.ts';
import {between, type MainThread} from '../main-thread.ts';
import type {GateVisitor} from './gate-visitor.ts';
import type {GatePage} from './gate-page.ts';

/** What a page takes of the main thread with the loader and without it: medians, in milliseconds. */
export interface InsertFigures {
  readonly held: number;
  readonly atOnce: number;
  readonly without: number;
  readonly with: number;
  /** Median of `with` divided by `without`, pair by pair: 1 is no difference. */
  readonly ratio: number;
  /** What scripts took more with the loader, in milliseconds. */
  readonly scripts: number;
}

/** The page as a whole, from navigation until what it inserts is painted. */
const timeOf = async (visitor: GateVisitor, page: GatePage): Promise<MainThread> => {
  await visitor.page.goto('about:blank');
  const before = await visitor.time();
  await visitor.open(page);
  return between(before, await visitor.time());
};

/**
 * Measures a page `rounds` times with and without the loader, in turns, and each in turn first: the machine is never the
 * same for long.
 */
export const measureInserts = async (
  visitor: GateVisitor,
  page: Omit<GatePage, 'hasLoader'>,
  rounds: number,
): Promise<InsertFigures> => {
  const pairs: {without: MainThread; with: MainThread}[] = [];
  const timed = (hasLoader: boolean): Promise<MainThread> => timeOf(visitor, {...page, hasLoader});
  for (let round = 0; round < rounds; round += 1) {
    const isFirst = round % 2 > 0;
    const one = await timed(isFirst);
    const other = await timed(!isFirst);
    pairs.push(isFirst ? {with: one, without: other} : {with: other, without: one});
  }
  return {
    held: page.held,
    atOnce: page.atOnce,
    without: median(pairs.map(({without}) => without.all)),
    with: median(pairs.map((pair) => pair.with.all)),
    ratio: median(pairs.map((pair) => pair.with.all / pair.without.all)),
    scripts: median(pairs.map((pair) => pair.with.scripts - pair.without.scripts)),
  };
};
