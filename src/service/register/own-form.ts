import type {FastifyRequest} from 'fastify';
import {isFromElsewhere} from '../http/is-from-elsewhere.ts';

/**
 * Whether a form was sent from a page of the same origin, as far as the browser says so. `origin` is the configured address of the
 * site: a server in front may hide the address that the browser has used.
 */
export function isOwnForm(request: FastifyRequest, origin: string): boolean {
  if (isFromElsewhere(request)) return false;
  const {origin: sender} = request.headers;
  return sender === undefined || sender === origin || sender === `${request.protocol}://${request.host}`;
}
