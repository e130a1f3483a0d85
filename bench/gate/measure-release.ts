import {median} from '../figures.ts';
import {timeBetween} from '../main-thread.ts';
import type {GateVisitor} from './gate-visitor.ts';

/** Main thread time from the answer until the last held script has run: median, in milliseconds. */
export interface ReleaseFigures {
  readonly held: number;
  readonly all: number;
  readonly each: number;
}

/** Measures the release of each number of scripts in `counts` `rounds` times, in turns. */
export async function measureRelease(
  visitor: GateVisitor,
  counts: readonly number[],
  rounds: number,
): Promise<readonly ReleaseFigures[]> {
  const times = counts.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, held] of counts.entries()) times[index]?.push(await timeOf(visitor, held));
  return counts.map((held, index) => {
    const all = median(times[index] ?? []);
    return {held, all, each: all / held};
  });
}

/** Loads everything that an answer needs first, so that only the answer and the release are measured. */
async function timeOf(visitor: GateVisitor, held: number): Promise<number> {
  const {page} = visitor;
  await visitor.open({held, inserted: 0, atOnce: 1, hasLoader: true});
  await page.waitForFunction(() => window.runs === 0);
  await page.evaluate(() => window.privacyDesk?.grant(['functional']));
  const start = await visitor.time();
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve) => {
        window.onRun = () => {
          if (window.runs === all) resolve();
        };
        void window.privacyDesk?.grant(['analytics']);
      }),
    held,
  );
  return timeBetween(start, await visitor.time()).all;
}
