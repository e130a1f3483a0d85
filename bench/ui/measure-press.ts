import type {Browser} from 'puppeteer-core';
import {median} from '../figures.ts';
import {timeBetween, watchMainThread} from '../main-thread.ts';
import {openPage, type Press, pressElement} from './presses.ts';
import {createVisitor} from './visitor.ts';

/** The times of a press on a slow processor: medians, in milliseconds. */
export interface PressFigures {
  readonly press: Press;
  /** Elapsed time from the press to the next painted frame, as the browser measures it. 16 means 16 or less. */
  readonly toPaint: number;
  /** Elapsed time from the press until its result is painted. */
  readonly onScreen: number;
  /** Time of the main thread from the press until everything that follows is complete. */
  readonly mainThread: number;
  /** The largest layout shift before the press, of all visits. */
  readonly shift: number;
}

/** Measures `press` with a new visitor in each round. */
export async function measurePress(
  browser: Browser,
  address: string,
  press: Press,
  {rounds, slowDown}: {readonly rounds: number; readonly slowDown: number},
): Promise<PressFigures> {
  const visits: Omit<PressFigures, 'press'>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const {page, close} = await createVisitor(browser, {slowDown});
    await openPage(page, address);
    const time = await watchMainThread(page);
    const shift = await page.evaluate(() => window.pageMetrics?.shift ?? Number.NaN);
    const start = await time();
    await pressElement(page, press);
    const mainThread = timeBetween(start, await time()).all;
    const [interactions, onScreen] = await page.evaluate(
      () => [window.pageMetrics?.interactions ?? [], window.pageMetrics?.onScreen ?? Number.NaN] as const,
    );
    visits.push({toPaint: Math.max(16, ...interactions), onScreen, mainThread, shift});
    await close();
  }
  return {
    press,
    toPaint: median(visits.map(({toPaint}) => toPaint)),
    onScreen: median(visits.map(({onScreen}) => onScreen)),
    mainThread: median(visits.map(({mainThread}) => mainThread)),
    shift: Math.max(...visits.map(({shift}) => shift)),
  };
}
