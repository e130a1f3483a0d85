import {laneOf} from './lane.ts';
import type {PlacedScript} from './placed-script.ts';

/**
 * Has `run` called for each script of one piece of markup in its turn. `after` is what they wait for besides; resolves when all
 * have run.
 */
export type RunQueue = (
  scripts: readonly PlacedScript[],
  run: (placed: PlacedScript) => Promise<unknown>,
  after?: Promise<unknown>,
) => Promise<unknown>;

/** Turns of released scripts. */
export interface RunTurns {
  readonly queue: RunQueue;
  /** Resolves when no ordered and no deferred script is left to run. */
  idle(): Promise<void>;
}

/**
 * Runs released scripts in the order their authors wrote, one at a time, but for `async` ones; deferred ones wait for
 * `parsed` too. Those that wait for something of their own keep their order among themselves and hold nobody else up.
 */
export const createRunTurns = (parsed: Promise<unknown>): RunTurns => {
  let ordered: Promise<unknown> = Promise.resolve();
  let deferred = parsed;
  const queue: RunQueue = (scripts, run, after) => {
    let own = after && Promise.all([ordered, after]);
    const turn = (placed: PlacedScript): Promise<unknown> => {
      const start = (): Promise<unknown> => run(placed);
      const lane = laneOf(placed.script);
      if (lane === 'now') return after ? after.then(start) : start();
      if (own) return (own = own.then(start) as typeof own);
      if (lane === 'ordered') return (ordered = ordered.then(start));
      return (deferred = deferred.then(() => ordered).then(start));
    };
    return Promise.all(scripts.map(turn));
  };
  const idle = async (): Promise<void> => {
    for (let last: unknown; last !== deferred || last !== ordered;) {
      await ordered;
      last = deferred;
      await deferred;
      if (last === deferred) return;
    }
  };
  return {queue, idle};
};
