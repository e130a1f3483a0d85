import {patch} from './patch.ts';
import type {Around, Stop} from './patch.ts';
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
  const construct = (name: string, instead: string, proceed: Parameters<Around>[2]): unknown => {
    try {
      return proceed([instead]);
    } catch {
      // A content security policy may allow the vendor's address and not that one: sockets in Firefox and event sources in WebKit
      // throw then. So the page's own host is asked, and that is broken off at once.
      const {origin} = win.location;
      const connection = proceed([name === 'WebSocket' ? origin.replace('http', 'ws') : origin]);
      (connection as {close?(): void}).close?.();
      return connection;
    }
  };
  return Object.entries(nowhere).map(([name, instead]) =>
    patch(win, name, (_, args, proceed) =>
      args.length > 0 && stops(args[0], name) ? construct(name, instead, proceed) : proceed(),
    ),
  );
};
