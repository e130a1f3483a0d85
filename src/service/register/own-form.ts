import type {FastifyRequest} from 'fastify';

/**
 * Whether a form was sent from a page of the same origin, as far as the browser says so. `origin` is the configured address of the
 * site: a server in front may hide the address that the browser has used.
 */
export function isOwnForm(request: FastifyRequest, origin: string): boolean {
  const {'sec-fetch-site': site, origin: sender} = request.headers;
  // https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header. `none`: entered by the user, as when a page is sent again.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return sender === undefined || sender === origin || sender === `${request.protocol}://${request.host}`;
}
