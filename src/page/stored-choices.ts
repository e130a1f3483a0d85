import type {LoaderConfig} from '../config/loader-config.ts';
import {hasObjection, type Choice} from '../consent/choice.ts';
import {decodeChoice, encodeChoice} from '../consent/stored-choice.ts';
import type {Page} from '../contract/page.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {cookieValues} from '../platform/web/cookie.ts';
import {sessionStorageText} from '../platform/web/web-storage.ts';
import {loadPart} from './load-part.ts';

/** The most recent choice among `texts`; among what the browser stores when `texts` is absent. It may have lapsed. */
export function newestChoice(
  win: Window,
  config: LoaderConfig,
  texts: readonly string[] = storedTexts(win, config),
): Choice | undefined {
  return texts.flatMap((text) => decodeChoice(text) ?? []).sort((one, other) => other.time - one.time)[0];
}

/**
 * Keeps the stored choice from wearing off, once for each visit: a cookie that holds an objection is stored for 400 days again,
 * which is the longest that browsers keep one. With an endpoint, the server keeps a copy, which is renewed at most once a day.
 */
export function renewStoredChoice({deps, choice, offered}: Page): void {
  const {win, config} = deps;
  const {cookieName, cookieDomain, cookieEndpoint} = config;
  const {document, location} = win;
  const current = choice();
  if (!current) return;
  const text = encodeChoice(current);
  // When the browser refuses the cookie, the choice is only in this tab's session.
  if (cookieValues(document, cookieName)[0] && hasObjection(current, offered)) {
    const domain = cookieDomain ? `;domain=${cookieDomain}` : '';
    const secure = location.protocol === 'https:' ? ';secure' : '';
    document.cookie = `${cookieName}=${text};path=/;max-age=34560000;samesite=lax${domain}${secure}`;
  }
  const today = new Date().toISOString().slice(0, 10);
  if (cookieEndpoint && !keptTexts(win, config).includes(`${today}~${text}`))
    void loadPart(deps, 'choice.js').then((part) => part?.keepOnServer(win, cookieEndpoint));
}

/**
 * Every text that may hold a choice: of the cookie, which can be there twice (of this host and of a parent domain), or else of
 * the server's copy, after its day; and of this tab's sessionStorage, which is used when the browser refuses the cookie.
 */
function storedTexts(win: Window, config: LoaderConfig): readonly string[] {
  const own = cookieValues(win.document, config.cookieName);
  const session = sessionStorageText(win, config.cookieName).read() ?? '';
  return [...(own[0] ? own : keptTexts(win, config).map((text) => text.slice(11))), session];
}

function keptTexts(win: Window, {cookieName}: LoaderConfig): readonly string[] {
  return cookieValues(win.document, storageKey(cookieName, 'kept'));
}
