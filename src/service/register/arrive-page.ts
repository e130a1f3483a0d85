import type {FastifyReply, FastifyRequest} from 'fastify';
import {html} from './html.ts';
import {sendRegisterPage} from './send-page.ts';

/**
 * Whether someone has followed a link on another site, such as in webmail. Browsers then leave a cookie with `SameSite=Strict` out:
 * https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#name-strict-and-lax-enforcement
 */
export function isFromOtherSite({method, headers}: FastifyRequest): boolean {
  return (
    method === 'GET' && headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-dest'] === 'document'
  );
}

/** A page that opens the same address again. This time the request comes from the register itself, with the cookie. */
export function sendArrivePage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = html`<p><a href="${request.url}">Open this page of the register</a></p>`;
  return sendRegisterPage(request, reply.header('refresh', `0; url=${request.url}`), {
    title: 'Privacy register',
    body,
  });
}
