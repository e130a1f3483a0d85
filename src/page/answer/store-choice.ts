import Cookies from 'js-cookie';
import {timeToKeep, type Choice} from '../../consent/choice.ts';
import {encodeChoice} from '../../consent/stored-choice.ts';
import type {Page} from '../../contract/page.ts';
import {storageKey} from '../../contract/storage-keys.ts';
import {daysInMs} from '../../platform/pure/time.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {cookieValues, noAttributes, writeCookie} from '../../platform/web/cookie.ts';
import {sessionStorageText} from '../../platform/web/web-storage.ts';
import {keepOnServer} from './keep-on-server.ts';

/**
 * Stores a choice in the cookie or, when the browser refuses the cookie, for this tab; then sends it to other tabs, and has the
 * server keep a copy of the cookie when there is an endpoint for it.
 */
export function storeChoice({deps, offered}: Page, choice: Choice): void {
  const {win, report, config} = deps;
  const {cookieName: name, cookieDomain: domain, cookieEndpoint: endpoint, days} = config;
  const text = encodeChoice(choice);
  const scope = domain ? {domain} : {};
  // The server's copy is of the earlier choice. It can be there although the endpoint is no longer configured, and for this host
  // alone although the cookie is shared.
  const kept = storageKey(name, 'kept');
  if (cookieValues(win.document, kept).length > 0)
    for (const where of [scope, {}])
      tryOrUndefined(() => Cookies.remove(kept, {...noAttributes(), ...where}));
  const session = sessionStorageText(win, name);
  session.clear();
  const secure = win.location.protocol === 'https:';
  const daysToKeep = timeToKeep(choice, {days, categories: offered}, Date.now()) / daysInMs(1);
  const stored = writeCookie(win.document, Cookies, {name, days: daysToKeep, secure, ...scope}, text);
  if (stored === 'none') session.write(text);
  if (stored !== 'cookie') {
    const keptFor = stored !== 'none' ? 'host' : tryOrUndefined(() => win.sessionStorage) ? 'tab' : 'page';
    const message = `The browser refused the cookie. The choice is kept for this ${keptFor}.`;
    report({code: 'storage-refused', path: `cookie ${name}`, message});
  }
  // The page's own channel does not receive its own messages. A second channel would, after a newer choice perhaps.
  deps.tabsChannel?.postMessage(text);
  if (endpoint && stored !== 'none') keepOnServer(win, endpoint);
}
