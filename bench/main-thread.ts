import type {Page} from 'puppeteer-core';

/** Time that a page's main thread has had on the processor, in milliseconds. Other programs of the machine do not count. */
export interface MainThread {
  /** All it did: parsing, scripts, style, layout, painting. */
  readonly all: number;
  /** Scripts alone, what the browser does for them included. */
  readonly scripts: number;
}

/** Begins to keep the main thread's time; returns what reads it: https://chromedevtools.github.io/devtools-protocol/tot/Performance/ */
export const watchMainThread = async (page: Page): Promise<() => Promise<MainThread>> => {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    const millisecondsOf = (wanted: string): number =>
      (metrics.find(({name}) => name === wanted)?.value ?? Number.NaN) * 1000;
    return {all: millisecondsOf('ThreadTime'), scripts: millisecondsOf('ScriptDuration')};
  };
};

/** What passed between two readings. */
export const between = (before: MainThread, after: MainThread): MainThread => ({
  all: after.all - before.all,
  scripts: after.scripts - before.scripts,
});
