import type {Browser} from 'puppeteer-core';
import {median} from '../figures/median.ts';
import {between, watchMainThread} from '../main-thread.ts';
import {newVisitor} from './new-visitor.ts';
import {arrive, press, type Press} from './presses.ts';

/** What a press takes on a slow processor: medians, in milliseconds. */
export interface PressFigures {
  readonly press: Press;
  /** From the press to the next painted frame, as the browser measures it by the clock; 16 stands for that or less. */
  readonly toPaint: number;
  /** From the press until what was asked for is painted, by the clock. */
  readonly onScreen: number;
  /** What the main thread did from then until all was done. */
  readonly mainThread: number;
  /** The layout shift of the whole visit, the largest of all visits. */
  readonly shift: number;
}

/** Measures one visitor for each round. */
export const measurePress = async (
  browser: Browser,
  address: string,
  what: Press,
  {rounds, slowDown}: {readonly rounds: number; readonly slowDown: number},
): Promise<PressFigures> => {
  const seen: Omit<PressFigures, 'press'>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const {page, close} = await newVisitor(browser, {slowDown});
    await arrive(page, address);
    const time = await watchMainThread(page);
    const shift = await page.evaluate(() => window.noted?.shift ?? Number.NaN);
    const before = await time();
    await press(page, what);
    const mainThread = between(before, await time()).all;
    const [interactions, onScreen] = await page.evaluate(
      () => [window.noted?.interactions ?? [], window.noted?.onScreen ?? Number.NaN] as const,
    );
    seen.push({toPaint: Math.max(16, ...interactions), onScreen, mainThread, shift});
    await close();
  }
  return {
    press: what,
    toPaint: median(seen.map(({toPaint}) => toPaint)),
    onScreen: median(seen.map(({onScreen}) => onScreen)),
    mainThread: median(seen.map(({mainThread}) => mainThread)),
    shift: Math.max(...seen.map(({shift}) => shift)),
  };
};
