import {chainOf, patch, patchOn, type Undo, type Wrapper} from './patch.ts';
import type {BlockedLog, RecordAllowed} from './request-log.ts';
import {wrapperFor} from './snippet.ts';
import type {UrlPolicy} from './url-policy.ts';

interface RequestOptions {
  readonly policy: UrlPolicy;
  readonly log: BlockedLog;
  readonly recordAllowed: RecordAllowed;
}

/** Functions that block requests that scripts make without an element. A blocked request fails as it does without a network. */
export function patchRequests(
  win: Window & typeof globalThis,
  {policy, log, recordAllowed}: RequestOptions,
): readonly (() => readonly Undo[])[] {
  const isBlocked: IsBlocked = (url, how) => {
    const verdict = policy(url, recordAllowed);
    if (verdict) log.add(verdict, how, wrapperFor(verdict.key));
    return verdict !== undefined;
  };
  return [
    () => patchFetch(win, isBlocked),
    () => patchXhr(win, isBlocked),
    () => patchBeacon(win, isBlocked),
    () => patchConnections(win, isBlocked),
  ];
}

/** Whether a request to `url` must be blocked; logs it. `how`: the name of the browser's function. */
type IsBlocked = (url: unknown, how: string) => boolean;

/** A blocked `fetch` rejects. A blocked `fetchLater` returns a result that is never activated. */
function patchFetch(win: Window & typeof globalThis, isBlocked: IsBlocked): readonly Undo[] {
  // Not by its class: the page may own the name.
  const urlOf = (input: unknown): unknown => (input as Partial<Request> | undefined)?.url ?? input;
  return [
    patch(win, 'fetch', (_, [input], proceed) =>
      isBlocked(urlOf(input), 'fetch') ? Promise.reject(new TypeError('Failed to fetch')) : proceed(),
    ),
    patch(win, 'fetchLater', (_, [input], proceed) =>
      isBlocked(urlOf(input), 'fetchLater') ? {activated: false} : proceed(),
    ),
  ];
}

/** The arguments with which a request was opened. */
interface OpenedRequest {
  readonly url: unknown;
  readonly isAsync: boolean;
}

/**
 * A blocked `XMLHttpRequest` is sent to `about:blank`. Browsers send nothing there, fail the request and fire its events
 * once. A synchronous request would throw, so it stays opened instead.
 *
 * A page may have replaced the class by one that wraps a request of the browser. So every object that it creates is patched, where
 * that has its methods.
 */
function patchXhr(win: Window & typeof globalThis, isBlocked: IsBlocked): readonly Undo[] {
  const opened = new WeakMap<object, OpenedRequest>();
  const patched = new WeakSet();
  const undos: Undo[] = [];
  const patchMethods = (owner: object): void => {
    // A request of the browser has none of its own. Nothing is kept of it, or a page that asks often would keep every answer.
    if (patched.has(owner) || !Object.getOwnPropertyDescriptor(owner, 'send')) return;
    patched.add(owner);
    const {open} = owner as XMLHttpRequest;
    undos.push(
      patch(owner, 'open', (self, args, proceed) => {
        opened.set(self as object, {url: args[1], isAsync: args.length < 3 || Boolean(args[2])});
        return proceed();
      }),
      patch(owner, 'send', (self, _, proceed) => {
        const request = opened.get(self as object);
        if (!request || !isBlocked(request.url, 'XMLHttpRequest')) return proceed();
        if (!request.isAsync) return undefined;
        open.call(self as XMLHttpRequest, 'GET', 'about:blank', true);
        return proceed([]);
      }),
    );
  };
  chainOf(win.XMLHttpRequest.prototype).forEach(patchMethods);
  const undo = patch(win, 'XMLHttpRequest', (_, __, proceed) => {
    const request = proceed() as object;
    chainOf(request).forEach(patchMethods);
    return request;
  });
  return [undo, () => undos.forEach((one) => one())];
}

/** A blocked beacon returns `false`, as when the browser has no room for it. */
function patchBeacon(win: Window & typeof globalThis, isBlocked: IsBlocked): readonly Undo[] {
  return [
    ...patchOn(win.navigator, 'sendBeacon', (_, [url], proceed) =>
      isBlocked(url, 'sendBeacon') ? false : proceed(),
    ),
  ];
}

/**
 * Constructor → the URL it gets instead of a blocked one. Browsers send nothing there, so the page gets a real object that
 * fails by itself. Port 1 is blocked for pages: https://fetch.spec.whatwg.org/#port-blocking
 */
const UNREACHABLE_URLS = {
  EventSource: 'about:blank',
  WebSocket: 'wss://localhost:1/',
  WebTransport: 'https://localhost:1/',
  Audio: '',
};

/** A blocked connection is opened to a URL that cannot be reached. */
function patchConnections(win: Window & typeof globalThis, isBlocked: IsBlocked): readonly Undo[] {
  const construct = (name: string, url: string, proceed: Parameters<Wrapper>[2]): unknown => {
    try {
      return proceed([url]);
    } catch {
      // A content security policy may allow the vendor's URL and not this one. Then sockets in Firefox and event sources in
      // WebKit throw. Connect to the page's own host instead, and close that connection at once.
      const {origin} = win.location;
      const connection = proceed([name === 'WebSocket' ? origin.replace('http', 'ws') : origin]);
      (connection as {close?(): void}).close?.();
      return connection;
    }
  };
  return Object.entries(UNREACHABLE_URLS).map(([name, url]) =>
    patch(win, name, (_, args, proceed) =>
      args.length > 0 && isBlocked(args[0], name) ? construct(name, url, proceed) : proceed(),
    ),
  );
}
