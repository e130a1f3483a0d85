import type {Page} from 'puppeteer-core';

/** Processor time of a page's main thread, in milliseconds. Other programs on the machine are not included. */
export interface MainThreadTime {
  /** All work: parsing, scripts, style, layout, painting. */
  readonly all: number;
  /** Scripts, with the work of the browser that they cause. */
  readonly scripts: number;
}

/**
 * Starts to measure the main thread of `page`. The returned function reads the time so far:
 * https://chromedevtools.github.io/devtools-protocol/tot/Performance/
 */
export async function watchMainThread(page: Page): Promise<() => Promise<MainThreadTime>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    const millisecondsOf = (metric: string): number =>
      (metrics.find(({name}) => name === metric)?.value ?? Number.NaN) * 1000;
    return {all: millisecondsOf('TaskDuration'), scripts: millisecondsOf('ScriptDuration')};
  };
}

/** The time between two readings. */
export function timeBetween(start: MainThreadTime, end: MainThreadTime): MainThreadTime {
  return {all: end.all - start.all, scripts: end.scripts - start.scripts};
}
