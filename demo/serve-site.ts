import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {type PrivacyDeskService, receiptListPage} from '../src/service/index.ts';
import type {BuiltSite} from './build-site.ts';
import {type PageContext, sendPage} from './send-page.ts';
import {type DocsSite, serveDocs} from './serve-docs.ts';
import {serveFiles} from './serve-files.ts';
import {serviceProxy} from './service-proxy.ts';
import {takeSignUps} from './sign-up.ts';
import {writtenPages} from './written-pages.ts';

/** What the site's server is made from. */
export interface SiteParts extends BuiltSite {
  readonly context: PageContext;
  /** Where the site was built. */
  readonly folder: string;
  /** The service that stores receipts, requests and complaints. */
  readonly service: PrivacyDeskService;
  readonly docs: DocsSite;
}

/** Maximum size of a form in bytes. */
const MAX_BODY_BYTES = 65_536;

/** Creates the server of the first host: pages, forms, the vendors' log and the service. It does not listen yet. */
export async function createSite(parts: SiteParts): Promise<FastifyInstance> {
  const site = fastify({bodyLimit: MAX_BODY_BYTES, forceCloseConnections: true});
  await site.register(formbody);
  await serveFiles(site, parts.folder);
  await serveDocs(site, parts.docs, parts.context.csp);
  addContactedRoute(site, parts.context);
  takeSignUps(site, (reply, path, slots) => sendPage(reply, parts.context, htmlAt(parts, path), slots));
  addReceiptList(site, parts);
  await site.register((scope) => Promise.resolve(serviceProxy(parts.service)(scope)));
  addPages(site, parts, await writtenPages(parts.folder));
  return site;
}

/** The requests that have reached the vendors since a position in their log, for "What this page has contacted". */
function addContactedRoute(site: FastifyInstance, {log}: PageContext): void {
  site.get<{Querystring: {since?: unknown}}>('/contacted', (request, reply) => {
    const since = Number(request.query.since);
    return reply
      .header('cache-control', 'no-store')
      .send(log.since(Number.isSafeInteger(since) ? since : log.newest()));
  });
}

function addReceiptList(site: FastifyInstance, parts: SiteParts): void {
  const path = '/privacy/records/';
  receiptListPage(site, {
    path,
    receiptsPath: '/privacy/receipts',
    noticesPath: '/privacy/notices',
    // Open to everyone, because this is a demonstration.
    mayList: () => true,
    list: () => parts.service.listReceipts(),
    sendPage: (reply, records) => sendPage(reply, parts.context, htmlAt(parts, path), {records}),
  });
}

function addPages(site: FastifyInstance, parts: SiteParts, written: ReadonlyMap<string, string>): void {
  const {context} = parts;
  site.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const html = written.get(path);
    if (html === undefined && written.has(`${path}/`)) return reply.redirect(`${path}/`, 308);
    return html !== undefined && ['GET', 'HEAD'].includes(request.method)
      ? sendPage(reply.code(200), context, html)
      : sendPage(reply.code(404), context, htmlAt(parts, '/not-found/'));
  });
}

function htmlAt({pages}: SiteParts, path: string): string {
  return pages.find(({page}) => page.path === path)?.html ?? '';
}
