import type {FastifyReply, FastifyRequest} from 'fastify';
import {cookieValues} from '../../platform/web/cookie.ts';

/**
 * Whether a request came over HTTPS to the site. A server in front may end HTTPS and not say so: then the host is that of `origin`,
 * the configured address of the site.
 */
function isSecure({protocol, host}: FastifyRequest, origin: string): boolean {
  return protocol === 'https' || origin === `https://${host}`;
}

/** Whether the register can be used over this connection: over HTTPS, or from the same machine. */
export function canKeepSession(request: FastifyRequest, origin: string): boolean {
  return isSecure(request, origin) || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(request.hostname);
}

/**
 * The name of the cookie. With `__Host-`, browsers refuse it from other hosts and over HTTP, as
 * https://www.rfc-editor.org/rfc/rfc6265 lacked: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
function cookieName(request: FastifyRequest, origin: string): string {
  return isSecure(request, origin) ? '__Host-privacy-desk' : 'privacy-desk-register';
}

/** The token of the session that a request brings. */
export function sessionToken(request: FastifyRequest, origin: string): string | undefined {
  const cookie = request.headers.cookie ?? '';
  return cookieValues({cookie}, cookieName(request, origin)).find((token) => token !== '');
}

/** Gives the browser the token of its session; without one, takes it away. It is kept until the browser is closed. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  origin: string,
  token?: string,
): void {
  const attributes = [
    `${cookieName(request, origin)}=${token ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure(request, origin) ? ['Secure'] : []),
    ...(token === undefined ? ['Max-Age=0'] : []),
  ];
  void reply.header('set-cookie', attributes.join('; '));
}
