import {reduce, type ConsentAction} from './reduce.ts';
import type {ConsentState} from './state.ts';

/** Holds one consent state and tells who listens. */
export interface ConsentStore {
  readonly state: ConsentState;
  dispatch(action: ConsentAction): void;
  /** Calls `listener` after every change. Returns its stop. */
  subscribe(listener: (state: ConsentState) => void): () => void;
}

/** A store that starts from `initial`. */
export const createStore = (initial: ConsentState): ConsentStore => {
  let state = initial;
  const listeners = new Set<(state: ConsentState) => void>();
  return {
    get state() {
      return state;
    },
    dispatch(action) {
      state = reduce(state, action);
      for (const listener of [...listeners]) listener(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
