import {median} from '../figures.ts';
import {type MainThreadTime, timeBetween} from '../main-thread.ts';
import type {GatePage} from './gate-page.ts';
import type {GateVisitor} from './gate-visitor.ts';

/** Main thread time of a page with and without the loader: medians, in milliseconds. */
export interface InsertFigures {
  readonly held: number;
  readonly atOnce: number;
  readonly without: number;
  readonly with: number;
  /** Median of `with` divided by `without`, calculated for each pair: 1 means no difference. */
  readonly ratio: number;
  /** The additional time of scripts with the loader, in milliseconds. */
  readonly extraScripts: number;
}

/**
 * Measures a page `rounds` times with and without the loader. The two alternate, and so does which of them is first,
 * because the speed of the machine changes over time.
 */
export async function measureInserts(
  visitor: GateVisitor,
  page: Omit<GatePage, 'hasLoader'>,
  rounds: number,
): Promise<InsertFigures> {
  const pairs: {without: MainThreadTime; with: MainThreadTime}[] = [];
  const measure = (hasLoader: boolean): Promise<MainThreadTime> => timeOf(visitor, {...page, hasLoader});
  for (let round = 0; round < rounds; round += 1) {
    const isLoaderFirst = round % 2 > 0;
    const first = await measure(isLoaderFirst);
    const second = await measure(!isLoaderFirst);
    pairs.push(isLoaderFirst ? {with: first, without: second} : {with: second, without: first});
  }
  return {
    held: page.held,
    atOnce: page.atOnce,
    without: median(pairs.map(({without}) => without.all)),
    with: median(pairs.map((pair) => pair.with.all)),
    ratio: median(pairs.map((pair) => pair.with.all / pair.without.all)),
    extraScripts: median(pairs.map((pair) => pair.with.scripts - pair.without.scripts)),
  };
}

/** The time of the whole page, from navigation until the inserted elements are painted. */
async function timeOf(visitor: GateVisitor, page: GatePage): Promise<MainThreadTime> {
  await visitor.page.goto('about:blank');
  const start = await visitor.time();
  await visitor.open(page);
  return timeBetween(start, await visitor.time());
}
