import {nativesOf} from '../../platform/web/natives.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';

/** Asks the endpoint to keep a copy of the cookie. A failure changes nothing: the next page asks again. */
export function keepOnServer(win: Window & typeof globalThis, endpoint: string): void {
  tryOrUndefined(() => {
    const address = new URL(endpoint, new URL('/', win.location.href));
    // The answer of another host of the site sets the cookie too, although this page cannot read it.
    const request = {method: 'POST', mode: 'no-cors', credentials: 'include', keepalive: true} as const;
    nativesOf(win)
      .fetch(address, request)
      .catch(() => undefined);
  });
}
