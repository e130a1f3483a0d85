import type {Browser, Page} from 'puppeteer-core';
import {median} from '../figures.ts';
import {openPage, type Press, pressElement} from './presses.ts';
import {createVisitor} from './visitor.ts';

/** The longest tasks in which the widget's code ran: medians, in milliseconds on a slow processor. */
export interface TaskFigures {
  readonly beforePress: number;
  readonly afterPress: number;
}

/** One event of a Chromium trace. Times are in microseconds; `tdur` is processor time. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {readonly data?: {readonly url?: string}};
}

const taskEvent = 'ThreadControllerImpl::RunTask';

/** Measures with a new visitor in each round. Tracing takes time itself, so nothing else is measured here. */
export async function measureTasks(
  browser: Browser,
  address: string,
  press: Press,
  {rounds, slowDown}: {readonly rounds: number; readonly slowDown: number},
): Promise<TaskFigures> {
  const before: number[] = [];
  const after: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const {page, close} = await createVisitor(browser, {slowDown});
    before.push(longestTask(await trace(page, () => openPage(page, address))));
    after.push(longestTask(await trace(page, () => pressElement(page, press))));
    await close();
  }
  return {beforePress: median(before), afterPress: median(after)};
}

/** Records a trace of the browser while `act` runs. */
async function trace(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({categories: ['devtools.timeline', 'toplevel']});
  await act();
  const json = Buffer.from((await page.tracing.stop()) ?? []).toString();
  return (JSON.parse(json) as {readonly traceEvents: readonly TraceEvent[]}).traceEvents;
}

/** Processor time of the longest task in which a file of the widget ran, in milliseconds. Throws if there is none. */
function longestTask(events: readonly TraceEvent[]): number {
  const complete = events.filter(({ph}) => ph === 'X');
  const fromWidget = complete.filter(isFromWidget);
  const tasks = complete.filter(
    (task) => task.name === taskEvent && fromWidget.some((event) => isDuring(task, event)),
  );
  if (tasks.length === 0) throw new Error('The trace has no task in which the widget ran.');
  return Math.max(...tasks.map(({tdur = 0}) => tdur / 1000));
}

function isFromWidget({args}: TraceEvent): boolean {
  return !!args?.data?.url?.includes('/privacy/');
}

function isDuring(task: TraceEvent, event: TraceEvent): boolean {
  return (
    event.pid === task.pid &&
    event.tid === task.tid &&
    event.ts >= task.ts &&
    event.ts < task.ts + (task.dur ?? 0)
  );
}
