import type {LoaderConfig} from '../config/loader-config.ts';
import {hasObjection, OBJECTION_DAYS, type Choice} from '../consent/choice.ts';
import {changesSince} from '../consent/notice-changes.ts';
import {decodeChoice, encodeChoice} from '../consent/stored-choice.ts';
import type {Page} from '../contract/page.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';
import {cookieValues, setCookie} from '../platform/web/cookie.ts';
import {loadPart} from './load-part.ts';

/**
 * The most recent choice among `texts`; among what the browser stores when `texts` is absent. It may have lapsed. A choice
 * under the notice of this page or an earlier version of it comes first: a host and its parent domain can have two notices, and a cookie for each.
 */
export function newestChoice(
  win: Window,
  config: LoaderConfig,
  texts: readonly string[] = storedTexts(win, config),
): Choice | undefined {
  const rank = ({noticeVersion, time}: Choice): number =>
    time + (changesSince(config, noticeVersion) ? 1e16 : 0);
  return texts.flatMap((text) => decodeChoice(text) ?? []).sort((one, other) => rank(other) - rank(one))[0];
}

/**
 * Keeps the stored choice from wearing off, on each page: a cookie that holds an objection is stored for 400 days again,
 * which is the longest that browsers keep one. With an endpoint, the server keeps a copy, which is renewed at most once a day.
 */
export function renewStoredChoice({deps, choice, offered, hasLapsed}: Page): void {
  const {win, config} = deps;
  const {cookieName, cookieDomain, cookieEndpoint} = config;
  const {document, location} = win;
  const current = choice();
  // What has lapsed stays in the cookie until the interface has recorded and erased it.
  if (!current || hasLapsed()) return;
  const text = encodeChoice(current);
  // When the browser refuses the cookie, the choice is only in this tab's session.
  if (hasObjection(current, offered) && cookieValues(document, cookieName)[0]) {
    const domain = cookieDomain ? `;domain=${cookieDomain}` : '';
    const secure = location.protocol === 'https:' ? ';secure' : '';
    const attributes = `;path=/;max-age=${OBJECTION_DAYS * 86_400};samesite=lax${domain}${secure}`;
    setCookie(document, `${cookieName}=${text}${attributes}`);
  }
  const today = new Date().toISOString().slice(0, 10);
  if (cookieEndpoint && !keptTexts(win, config).includes(`${today}~${text}`))
    void loadPart(deps, 'keep-on-server.js').then((part) => part?.keepOnServer(win, cookieEndpoint));
}

/**
 * Every text that may hold a choice: of the cookie, which can be there twice (of this host and of a parent domain), or else of
 * the server's copy, after its day; and of this tab's sessionStorage, which is used when the browser refuses the cookie.
 */
function storedTexts(win: Window, config: LoaderConfig): readonly string[] {
  const own = cookieValues(win.document, config.cookieName);
  const session = tryOrUndefined(() => win.sessionStorage.getItem(config.cookieName)) ?? '';
  return [...(own[0] ? own : keptTexts(win, config).map((text) => text.slice(11))), session];
}

function keptTexts(win: Window, {cookieName}: LoaderConfig): readonly string[] {
  return cookieValues(win.document, storageKey(cookieName, 'kept'));
}
