import Cookies from 'js-cookie';
import type {CookieSettings} from '../../config/types.ts';
import {timeToKeep, type Choice} from '../../consent/choice.ts';
import {encodeChoice} from '../../consent/stored-choice.ts';
import type {Page} from '../../contract/page.ts';
import {storageKey} from '../../contract/storage-keys.ts';
import {daysInMs} from '../../platform/pure/time.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {writeCookie} from '../../platform/web/cookie.ts';
import {sessionStorageText} from '../../platform/web/web-storage.ts';
import {keepOnServer} from './keep-on-server.ts';

/**
 * Stores a choice in the cookie or, when the browser refuses the cookie, for this tab; then sends it to other tabs, and has the
 * server keep a copy of the cookie when there is an endpoint for it.
 */
export function storeChoice({deps, offered}: Page, settings: CookieSettings, choice: Choice): void {
  const {domain, days, endpoint} = settings;
  const {win, report, config} = deps;
  const {cookieName: name} = config; // the name the loader reads
  const text = encodeChoice(choice);
  const session = sessionStorageText(win, name);
  session.clear();
  const isSecure = win.location.protocol === 'https:';
  const scope = domain ? {domain} : {};
  const daysToKeep = timeToKeep(choice, {days, categories: offered}, Date.now()) / daysInMs(1);
  const stored = writeCookie(Cookies, {name, days: daysToKeep, ...scope}, text, isSecure);
  if (stored === 'none') session.write(text);
  if (stored !== 'cookie') {
    const keptFor = stored === 'none' ? 'tab' : 'host';
    const message = `The browser refused the cookie. The choice is kept for this ${keptFor}.`;
    report({code: 'storage-refused', path: `cookie ${name}`, message});
  }
  // The page's own channel does not receive its own messages. A second channel would, after a newer choice perhaps.
  deps.tabsChannel?.postMessage(text);
  if (stored === 'none') return;
  // The server's copy is of the earlier choice. It can be there although the endpoint is no longer configured.
  tryOrUndefined(() => Cookies.remove(storageKey(name, 'kept'), scope));
  if (endpoint) keepOnServer(win, endpoint);
}
