import {type DetachedScript, executionTiming} from './script.ts';

/**
 * Calls `run` for each of `scripts`, which come from one piece of markup, when it is that script's turn. With `after`, they
 * also wait for that. Resolves when all have run.
 */
export type QueueScripts = (
  scripts: readonly DetachedScript[],
  run: (detached: DetachedScript) => Promise<unknown>,
  after?: Promise<unknown>,
) => Promise<unknown>;

/** The turns of released scripts. */
export interface RunTurns {
  readonly queue: QueueScripts;
  /** Resolves when no ordered and no deferred script is waiting for its turn. */
  whenAllRan(): Promise<void>;
}

/**
 * Runs released scripts one at a time, in the order in which their authors wrote them. `async` scripts take no turn. Deferred
 * scripts also wait for `parsed`. Scripts with an `after` of their own keep their order among themselves and delay no
 * others.
 */
export function createRunTurns(parsed: Promise<unknown>): RunTurns {
  let ordered: Promise<unknown> = Promise.resolve();
  let deferred = parsed;

  const queue: QueueScripts = (scripts, run, after) => {
    let own = after && Promise.all([ordered, after]);
    const queueOne = (detached: DetachedScript): Promise<unknown> => {
      const start = (): Promise<unknown> => run(detached);
      const timing = executionTiming(detached.script);
      if (timing === 'async') return after ? after.then(start) : start();
      if (own) return (own = own.then(start) as typeof own);
      if (timing === 'ordered') return (ordered = ordered.then(start));
      return (deferred = deferred.then(() => ordered).then(start));
    };
    return Promise.all(scripts.map(queueOne));
  };

  const whenAllRan = async (): Promise<void> => {
    for (let last: unknown; last !== deferred || last !== ordered;) {
      await ordered;
      last = deferred;
      await deferred;
      if (last === deferred) return;
    }
  };
  return {queue, whenAllRan};
}
