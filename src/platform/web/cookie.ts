import {tryOrUndefined} from '../pure/try-or-undefined.ts';

/** Where a cookie was stored: as asked, for this host alone, or not at all. */
type Kept = 'cookie' | 'host-cookie' | 'none';

/** How a cookie is to be stored. */
interface CookieOptions {
  readonly name: string;
  /** Parent domain to share the cookie with; absent, it is for this host alone. */
  readonly domain?: string;
  /** Days until it expires. */
  readonly days: number;
  /** Whether it is for HTTPS only. */
  readonly secure: boolean;
}

/** The method of js-cookie that `writeCookie` uses, with its path `/`. https://github.com/js-cookie/js-cookie#readme */
interface CookieJar {
  set(name: string, value: string, attributes: CookieAttributes): unknown;
}

interface CookieAttributes {
  readonly domain?: string;
  /** Days. */
  readonly expires: number;
  readonly sameSite: 'lax';
  readonly secure: boolean;
}

/**
 * Writes a cookie and reads it back, because browsers refuse cookies without an error. A cookie whose domain is refused is
 * written for this host alone.
 */
export function writeCookie(
  document: Pick<Document, 'cookie'>,
  jar: CookieJar,
  {name, domain, days, secure}: CookieOptions,
  value: string,
): Kept {
  const write = (scope: {readonly domain?: string}): boolean | undefined =>
    tryOrUndefined(() => {
      // A cookie of this host alone would hide the shared one: of two with one name, the older comes first.
      if (scope.domain) setCookie(document, `${name}=;max-age=0;path=/`);
      if (isHidden(document)) setCookie(document, cookieText(name, value, {...scope, days, secure}));
      else jar.set(name, value, {...noAttributes(), ...scope, expires: days, sameSite: 'lax', secure});
      // All of that name: the first may be one of a parent domain, with the answer to another notice.
      return cookieValues(document, name).includes(value);
    });
  if (write(domain ? {domain} : {})) return 'cookie';
  return domain && write({}) ? 'host-cookie' : 'none';
}

/**
 * js-cookie writes every attribute that `for…in` finds, and so what a library has added to the prototype of all objects. An
 * attribute without a value is not written.
 */
export function noAttributes(): object {
  const none: Record<string, undefined> = {};
  for (const name in none) none[name] = undefined;
  return none;
}

/**
 * Values of all cookies called `name`, not decoded. There can be two: of this host and of a parent domain. Empty when the
 * browser refuses cookies.
 */
export function cookieValues(document: Pick<Document, 'cookie'>, name: string): readonly string[] {
  const start = `${name}=`;
  const cookies = tryOrUndefined(() => readCookies(document)) ?? '';
  return cookies
    .split('; ')
    .filter((cookie) => cookie.startsWith(start))
    .map((cookie) => cookie.slice(start.length));
}

/**
 * `document.cookie`, also on a page with `<img name="cookie">`: such an element hides the member of the document.
 * https://html.spec.whatwg.org/#dom-document-nameditem
 */
export function readCookies(document: Pick<Document, 'cookie'>): string {
  const {cookie}: {readonly cookie: unknown} = document;
  return typeof cookie === 'string' ? cookie : (prototypeCookie()?.get?.call(document) as string);
}

function isHidden({cookie}: {readonly cookie: unknown}): boolean {
  return typeof cookie === 'object';
}

function prototypeCookie(): PropertyDescriptor | undefined {
  return Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
}

/** Writes `text`, such as `name=value;path=/`, also where an element hides the member. */
export function setCookie(document: Pick<Document, 'cookie'>, text: string): void {
  if (isHidden(document)) prototypeCookie()?.set?.call(document, text);
  else document.cookie = text;
}

/** As js-cookie writes it, which cannot write where an element hides the member. */
function cookieText(
  name: string,
  value: string,
  {domain, days, secure}: Omit<CookieOptions, 'name'>,
): string {
  const scope = `${domain ? `;domain=${domain}` : ''}${secure ? ';secure' : ''}`;
  return `${name}=${value};path=/;max-age=${Math.round(days * 86_400)};samesite=lax${scope}`;
}
