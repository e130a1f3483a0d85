import Cookies from 'js-cookie';
import type {CookieSettings} from '../../config/types.ts';
import type {Page} from '../../contract/page.ts';
import {writeCookie} from '../../platform/web/cookie.ts';
import {sessionStorageText} from '../../platform/web/web-storage.ts';

/**
 * Stores an encoded choice in the cookie or, when the browser refuses the cookie, for this tab; then sends it to other tabs.
 */
export function storeChoice({deps}: Page, {domain, days}: CookieSettings, text: string): void {
  const {win, report, config} = deps;
  const {cookieName: name} = config; // the name the loader reads
  const session = sessionStorageText(win, name);
  session.clear();
  const isSecure = win.location.protocol === 'https:';
  const stored = writeCookie(Cookies, {name, days, ...(domain && {domain})}, text, isSecure);
  if (stored === 'none') session.write(text);
  if (stored !== 'cookie') {
    const scope = stored === 'none' ? 'tab' : 'host';
    const message = `The browser refused the cookie. The choice is kept for this ${scope}.`;
    report({code: 'storage-refused', path: `cookie ${name}`, message});
  }
  // The page's own channel does not receive its own messages. A second channel would, after a newer choice perhaps.
  deps.tabsChannel?.postMessage(text);
}
