import {patch} from './patch.ts';
import type {Stop} from './patch.ts';
import type {StopRequest} from './stop-request.ts';

/** A stopped `fetch` rejects as one that finds no network. `fetchLater` never says what came of it. Returns its stops. */
export const patchFetch = (win: Window & typeof globalThis, stops: StopRequest): readonly Stop[] => {
  const addressOf = (input: unknown): unknown => (input instanceof win.Request ? input.url : input);
  return [
    patch(win, 'fetch', (_, [input], proceed) =>
      stops(addressOf(input), 'fetch') ? Promise.reject(new TypeError('Failed to fetch')) : proceed(),
    ),
    patch(win, 'fetchLater', (_, [input], proceed) =>
      stops(addressOf(input), 'fetchLater') ? {activated: false} : proceed(),
    ),
  ];
};
