import {whenIdle} from '../../platform/web/when-idle.ts';

/** How long items are chosen in one go, in milliseconds. What is done with all of them takes about as long again. */
const SLICE_MS = 4;

/** Items that are handled when the browser has nothing more urgent to do. */
export interface IdleQueue<T> {
  add(items: readonly T[]): void;
  remove(item: T): void;
}

/** Handles items in slices: `prepare` for one after the other, then `finish` for all of a slice. */
export function createIdleQueue<T, R>(
  prepare: (item: T) => R,
  finish: (prepared: readonly R[]) => void,
): IdleQueue<T> {
  const waiting = new Set<T>();
  const handleSome = (): void => {
    const end = performance.now() + SLICE_MS;
    const prepared: R[] = [];
    for (const item of waiting) {
      if (performance.now() > end) break;
      waiting.delete(item);
      prepared.push(prepare(item));
    }
    finish(prepared);
    if (waiting.size) void whenIdle().then(handleSome);
  };
  return {
    add(items) {
      if (items.length && !waiting.size) void whenIdle().then(handleSome);
      for (const item of items) waiting.add(item);
    },
    remove: (item) => void waiting.delete(item),
  };
}
