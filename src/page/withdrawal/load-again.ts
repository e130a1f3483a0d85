import {nativesOf} from '../../platform/web/natives.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';

/**
 * Loads the page again with GET. `location.reload()` alone repeats the request that the page is the answer to: in Chromium it
 * sends a form again without asking. No API tells how a page was requested, but an entry of the history that a script has
 * replaced has no form data: https://html.spec.whatwg.org/multipage/browsing-the-web.html#url-and-history-update-steps.
 * The address loses the fragment that opens the panel, which would cover the confirmation.
 */
export function loadAgain(win: Window & typeof globalThis): void {
  const {location} = win;
  const address = location.href.replace(/#privacy-desk.*/, '');
  const isReplaced = tryOrUndefined(() => {
    const {History} = win;
    const {history} = nativesOf(win);
    // Not the page's own `replaceState`: routers and vendors that replace it would take this for a new page.
    History.prototype.replaceState.call(history, history.state, '', address);
    return true;
  });
  // Safari refuses more than a hundred changes in ten seconds. Without its fragment, the address is requested in any case.
  if (isReplaced) location.reload();
  else location.replace(address.replace(/#.*/, ''));
}
