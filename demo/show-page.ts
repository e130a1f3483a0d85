import type {FastifyReply} from 'fastify';
import {fill} from './fill.ts';
import type {Slots} from './fill.ts';
import {securePage} from './security.ts';
import type {Csp} from './security.ts';
import type {VendorLog} from './vendor-log.ts';

/** What every page needs to know when it is sent: the vendors’ address, their log, and the policy it is served under. */
export interface Stage {
  readonly vendorUrl: string;
  readonly log: VendorLog;
  readonly csp: Csp;
}

/** Sends a page: the vendors' address, the place in their log where this page begins, and `slots` are put in. */
export const showPage = (
  reply: FastifyReply,
  stage: Stage,
  html: string,
  slots: Slots = {},
): FastifyReply => {
  const vendor = stage.vendorUrl;
  const filled = fill(html, {error: '', ...slots, vendor, since: String(stage.log.newest())});
  const page = securePage(filled, stage.csp, vendor);
  return reply.headers(page.headers).send(page.html);
};
