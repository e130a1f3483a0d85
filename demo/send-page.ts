import type {FastifyReply} from 'fastify';
import {fill, type Slots} from './fill.ts';
import {type Csp, securePage} from './security.ts';
import type {VendorLog} from './vendor-log.ts';

/** What pages need to know when they are sent: the vendors' address and log, and the content security policy. */
export interface PageContext {
  readonly vendorUrl: string;
  readonly log: VendorLog;
  readonly csp: Csp;
}

/** Sends a page with its slots filled: `slots`, the vendors' address, and the current position in the vendors' log. */
export function sendPage(
  reply: FastifyReply,
  {vendorUrl, log, csp}: PageContext,
  html: string,
  slots: Slots = {},
): FastifyReply {
  const filled = fill(html, {error: '', ...slots, vendor: vendorUrl, since: String(log.newest())});
  const page = securePage(filled, csp, vendorUrl);
  return reply.headers(page.headers).send(page.html);
}
