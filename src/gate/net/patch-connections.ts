import {patch} from './patch.ts';
import type {Stop} from './patch.ts';
import type {StopRequest} from './stop-request.ts';

/**
 * What is constructed with an address → an address to which no browser sends anything, so that the object is a real one and
 * fails by itself. Port 1 is closed to pages: https://fetch.spec.whatwg.org/#port-blocking
 */
const nowhere = {
  EventSource: 'about:blank',
  WebSocket: 'wss://localhost:1/',
  WebTransport: 'https://localhost:1/',
  Audio: '',
};

/** Connections that are stopped fail as they do without a network. Returns its stops. */
export const patchConnections = (win: Window & typeof globalThis, stops: StopRequest): readonly Stop[] => {
  return Object.entries(nowhere).map(([name, instead]) =>
    patch(win, name, (_, args, proceed) =>
      proceed(args.length > 0 && stops(args[0], name) ? [instead] : args),
    ),
  );
};
