import type {FastifyRequest} from 'fastify';

/**
 * Whether a page of another site has sent a form, as far as the browser says so. `none` is a press of the user, as when a page is sent again. Browsers from before 2023 do not say
 * (https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header).
 */
export function isFromElsewhere({headers}: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
