import type {Page} from 'puppeteer-core';

/** One event of Chromium's trace; times are in microseconds. `tdur` is time on the processor. */
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

const TASK = 'ThreadControllerImpl::RunTask';

const isOurs = ({args}: TraceEvent): boolean => !!args?.data?.url?.includes('/privacy/');

const holds = (task: TraceEvent, event: TraceEvent): boolean =>
  event.pid === task.pid &&
  event.tid === task.tid &&
  event.ts >= task.ts &&
  event.ts < task.ts + (task.dur ?? 0);

/** How long the longest task was on the processor in which a file of ours ran, in milliseconds. */
export const longestTask = (events: readonly TraceEvent[]): number => {
  const complete = events.filter(({ph}) => ph === 'X');
  const ours = complete.filter(isOurs);
  const tasks = complete.filter((task) => task.name === TASK && ours.some((event) => holds(task, event)));
  if (tasks.length === 0) throw new Error('The trace knows no task of ours.');
  return Math.max(...tasks.map(({tdur = 0}) => tdur / 1000));
};

/** What the browser did while `act` went on. */
export const traced = async (page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> => {
  await page.tracing.start({categories: ['devtools.timeline', 'toplevel']});
  await act();
  const trace = Buffer.from((await page.tracing.stop()) ?? []).toString();
  return (JSON.parse(trace) as {readonly traceEvents: readonly TraceEvent[]}).traceEvents;
};
