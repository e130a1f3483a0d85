import {patch} from './patch.ts';
import type {Stop} from './patch.ts';
import type {StopRequest} from './stop-request.ts';

/** What a request was opened for. */
interface Opened {
  readonly address: unknown;
  readonly isAsync: boolean;
}

/**
 * A stopped `XMLHttpRequest` fails as one that finds no network: it is sent to `about:blank`, to which no browser sends anything,
 * so that the browser itself fires what belongs to that, once. A synchronous one would throw then, and stays as it was
 * opened instead. Returns its stops.
 */
export const patchXhr = (win: Window & typeof globalThis, stops: StopRequest): readonly Stop[] => {
  const {prototype} = win.XMLHttpRequest;
  const opened = new WeakMap<object, Opened>();
  const {open} = prototype;
  return [
    patch(prototype, 'open', (self, args, proceed) => {
      opened.set(self as object, {address: args[1], isAsync: args.length < 3 || Boolean(args[2])});
      return proceed();
    }),
    patch(prototype, 'send', (self, _, proceed) => {
      const request = opened.get(self as object);
      if (!request || !stops(request.address, 'XMLHttpRequest')) return proceed();
      if (!request.isAsync) return undefined;
      open.call(self as XMLHttpRequest, 'GET', 'about:blank', true);
      return proceed([]);
    }),
  ];
};
