import {fetchedWhileIdle, visits} from '../visits.ts';
import type {SentFile} from './counting-site.ts';
import type {Figures, VisitJob} from './figures.ts';
import {openTab, type VisitTab} from './tab.ts';

/** Counts a first visit, and measures when its banner is there and what Accept does. */
export async function timeFirstVisit({context, site, setup, profile}: VisitJob): Promise<Figures> {
  site.reset();
  const tab = await openTab(context, site.address(setup), {profile, setup, isWatching: true});
  const banner = await tab.banner();
  await tab.untilIdle();
  const asked = needed(site.sent, visits.asked.files);
  const requestsInARow = await longestRow(tab, asked);
  await tab.press('accept');
  const acceptToPaint = await tab.sincePress('nextPaint');
  const acceptToRun = (await tab.untilRun(1)) - (await tab.pressTime());
  await tab.untilIdle();
  return {
    ...banner,
    bytesAsked: weigh(asked),
    requests: asked.length,
    requestsInARow,
    acceptToPaint,
    acceptToRun,
    bytesAccepted: weigh(needed(site.sent, visits.accepted.files)),
  };
}

/** Measures the work of a first visit without looking at it meanwhile, and then what Settings does. */
export async function weighFirstVisit({context, site, setup, profile}: VisitJob): Promise<Figures> {
  const tab = await openTab(context, site.address(setup), {profile, setup});
  await tab.untilIdle();
  const {all, scripts} = await tab.time();
  const figures = {
    scripts,
    mainThread: all,
    blocking: await blockingTime(tab),
    memory: await usedMemory(tab),
  };
  if (setup.name === 'none') return figures;
  await tab.press('settings');
  return {...figures, settingsToPanel: await tab.sincePress('panelPainted')};
}

/** The files that were sent, without those fetched while idle that this visit does not need. */
export function needed(sent: readonly SentFile[], files: readonly string[]): readonly SentFile[] {
  return sent.filter(({name}) => files.includes(name) || !fetchedWhileIdle.includes(name));
}

export function weigh(sent: readonly SentFile[]): number {
  return sent.reduce((sum, {bytes}) => sum + bytes, 0);
}

/** How many of the files were fetched one after another: each of them began when the one before had arrived. */
async function longestRow({page}: VisitTab, sent: readonly SentFile[]): Promise<number> {
  const entries = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => {
      const {name, startTime, responseEnd} = entry as PerformanceResourceTiming;
      return {name, startTime, responseEnd};
    }),
  );
  const fetched = entries.filter(({name}) => sent.some((file) => name.endsWith(`/${file.name}`)));
  let [count, end] = [0, 0];
  for (const {startTime, responseEnd} of fetched.toSorted((a, b) => a.responseEnd - b.responseEnd))
    if (startTime >= end) [count, end] = [count + 1, responseEnd];
  return count;
}

/** The time beyond 50 ms of each task since the first paint: https://web.dev/articles/tbt */
function blockingTime({page}: VisitTab): Promise<number> {
  return page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const tasks = window.visitProbe?.longTasks ?? [];
    return tasks
      .map(({start, duration}) => duration - 50 - Math.max(0, painted - start))
      .reduce((sum, time) => sum + Math.max(0, time), 0);
  });
}

/** The memory that the page's scripts keep, in KiB. */
async function usedMemory({page}: VisitTab): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024;
}
