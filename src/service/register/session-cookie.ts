import type {FastifyReply, FastifyRequest} from 'fastify';
import {cookieValues} from '../../platform/web/cookie.ts';
import {KNOWN_DAYS} from './known-browsers.ts';

/** The two cookies of the register: one while someone is signed in, one that says that they have signed in here before. */
type CookiePurpose = 'session' | 'known';

const names = {session: 'privacy-desk', known: 'privacy-desk-known'} as const;

/**
 * Whether a request came over HTTPS. A server in front may end HTTPS and not say so: then the host is that of `origin`, the
 * configured address of the site.
 */
function isSecure({protocol, host}: FastifyRequest, origin: string): boolean {
  return protocol === 'https' || origin === `https://${host}`;
}

/** Whether the register can be used over this connection: over HTTPS, or from the same machine. */
export function canKeepSession(request: FastifyRequest, origin: string): boolean {
  return isSecure(request, origin) || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(request.hostname);
}

/**
 * With `__Host-`, browsers take a cookie only from this host and over HTTPS:
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes. The cookie of the visitor's choice is
 * called `privacy-desk` too, so over HTTP, on one machine, the names differ more.
 */
function cookieName(request: FastifyRequest, origin: string, purpose: CookiePurpose): string {
  return isSecure(request, origin) ? `__Host-${names[purpose]}` : `${names[purpose]}-register`;
}

/** The token in a cookie of a request. */
export function cookieToken(
  request: FastifyRequest,
  origin: string,
  purpose: CookiePurpose,
): string | undefined {
  const cookie = request.headers.cookie ?? '';
  return cookieValues({cookie}, cookieName(request, origin, purpose)).find((token) => token !== '');
}

/** Gives the browser the token of its session, until it is closed; without one, takes it away. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  origin: string,
  token?: string,
): void {
  const age = token === undefined ? ['Max-Age=0'] : [];
  setCookieHeader(
    reply,
    [`${cookieName(request, origin, 'session')}=${token ?? ''}`, ...age],
    isSecure(request, origin),
  );
}

/** Gives the browser the token by which it is known. */
export function setKnownCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  origin: string,
  token: string,
): void {
  const age = `Max-Age=${KNOWN_DAYS * 86_400}`;
  setCookieHeader(
    reply,
    [`${cookieName(request, origin, 'known')}=${token}`, age],
    isSecure(request, origin),
  );
}

function setCookieHeader(reply: FastifyReply, parts: readonly string[], secure: boolean): void {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])];
  // Fastify sends several headers of this name.
  void reply.header('set-cookie', [...parts, ...attributes].join('; '));
}
