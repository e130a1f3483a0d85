import {median} from '../figures/median.ts';
import {between} from '../main-thread.ts';
import type {GateVisitor} from './gate-visitor.ts';

/** What the release of held scripts takes of the main thread, from the answer to the last of them: median, in milliseconds. */
export interface ReleaseFigures {
  readonly held: number;
  readonly all: number;
  readonly each: number;
}

/** Everything that an answer needs is fetched before; what is measured is the answer and the release. */
const timeOf = async (visitor: GateVisitor, held: number): Promise<number> => {
  const {page} = visitor;
  await visitor.open({held, inserted: 0, atOnce: 1, hasLoader: true});
  await page.waitForFunction(() => window.runs === 0);
  await page.evaluate(() => window.privacyDesk?.grant(['functional']));
  const before = await visitor.time();
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
  return between(before, await visitor.time()).all;
};

/** Measures the release of `counts` scripts `rounds` times, in turns. */
export const measureRelease = async (
  visitor: GateVisitor,
  counts: readonly number[],
  rounds: number,
): Promise<readonly ReleaseFigures[]> => {
  const times = counts.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, held] of counts.entries()) times[at]?.push(await timeOf(visitor, held));
  return counts.map((held, at) => {
    const all = median(times[at] ?? []);
    return {held, all, each: all / held};
  });
};
