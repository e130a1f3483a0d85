import type {Report} from '../config/problem.ts';
import {laneOf} from './lane.ts';
import {runScript, type PlacedScript} from './run-script.ts';

/** Runs released scripts in the order their authors wrote: takes one script after the other. */
export type RunQueue = (placed: PlacedScript) => void;

/** A queue that runs one script at a time, but for `async` ones; deferred ones wait for `parsed` too. */
export const createRunQueue = (parsed: Promise<unknown>, report: Report): RunQueue => {
  let ordered = Promise.resolve();
  let deferred = parsed;
  return (placed) => {
    const run = (): Promise<void> => runScript(placed, report);
    const lane = laneOf(placed.script);
    if (lane === 'now') void run();
    else if (lane === 'ordered') ordered = ordered.then(run);
    else deferred = deferred.then(() => ordered).then(run);
  };
};
