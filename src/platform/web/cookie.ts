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
}

/** The methods of js-cookie that `writeCookie` uses, with its path `/`. https://github.com/js-cookie/js-cookie#readme */
interface CookieJar {
  get(name: string): string | undefined;
  set(name: string, value: string, attributes: CookieAttributes): unknown;
  remove(name: string): unknown;
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
 * written for this host alone. `secure`: for HTTPS only.
 */
export function writeCookie(
  jar: CookieJar,
  {name, domain, days}: CookieOptions,
  value: string,
  secure: boolean,
): Kept {
  const write = (scope: {readonly domain?: string}): boolean | undefined =>
    tryOrUndefined(() => {
      // A cookie of this host alone would hide the shared one: of two with one name, the older comes first.
      jar.remove(name);
      jar.set(name, value, {...scope, expires: days, sameSite: 'lax', secure});
      return jar.get(name) === value;
    });
  if (write(domain ? {domain} : {})) return 'cookie';
  return domain && write({}) ? 'host-cookie' : 'none';
}

/**
 * Values of all cookies called `name`, not decoded. There can be two: of this host and of a parent domain. Empty when the
 * browser refuses cookies.
 */
export function cookieValues(document: Pick<Document, 'cookie'>, name: string): readonly string[] {
  const start = `${name}=`;
  const cookies = tryOrUndefined(() => document.cookie) ?? '';
  return cookies
    .split('; ')
    .filter((cookie) => cookie.startsWith(start))
    .map((cookie) => cookie.slice(start.length));
}
