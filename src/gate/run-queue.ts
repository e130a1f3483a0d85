import type {Lane} from './lane.ts';
import {runScript, type PlacedScript, type Skipped} from './run-script.ts';

/** A released script that has not had its turn yet. */
export interface QueuedScript extends PlacedScript {
  readonly lane: Lane;
}

/** How long a script may keep the others waiting, in milliseconds. */
export const STALL_MS = 5000;

/** Runs released scripts in the order their authors wrote. */
export interface RunQueue {
  add(queued: QueuedScript): void;
  /** Goes on with what has become possible: call it once the page is parsed. */
  pump(): void;
}

/**
 * A queue for `doc`: one script at a time but for `async` ones. `onSkipped` hears of scripts that failed or kept the
 * others waiting for longer than `stallMs`.
 */
export const createRunQueue = (
  doc: Pick<Document, 'readyState'>,
  onSkipped: (script: HTMLScriptElement, why: Skipped) => void,
  stallMs = STALL_MS,
): RunQueue => {
  const ordered: QueuedScript[] = [];
  const deferred: QueuedScript[] = [];
  let busy = false;

  const run = (queued: QueuedScript, then: () => void): void =>
    runScript(queued, stallMs, (skipped) => {
      if (skipped) onSkipped(queued.script, skipped);
      then();
    });

  const pump = (): void => {
    if (busy) return;
    const queued = ordered.shift() ?? (doc.readyState === 'loading' ? undefined : deferred.shift());
    if (!queued) return;
    busy = true;
    run(queued, () => {
      busy = false;
      pump();
    });
  };

  const add = (queued: QueuedScript): void => {
    if (queued.lane === 'now') return run(queued, () => undefined);
    (queued.lane === 'ordered' ? ordered : deferred).push(queued);
    pump();
  };
  return {add, pump};
};
