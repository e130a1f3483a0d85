import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {formRoute} from './form-routes.ts';
import {receiptRoutes} from './receipt-routes.ts';
import {recordsRoute} from './records-route.ts';
import {showPage} from './show-page.ts';
import type {Stage} from './show-page.ts';
import type {SiteParts} from './site-parts.ts';
import {takeForms} from './take-forms.ts';

/** Longest form accepted, in bytes. */
const BODY_LIMIT = 65_536;

const pathOf = ({url}: FastifyRequest): string => url.split('?', 1)[0] ?? '/';

const fileRoute = (site: FastifyInstance, {stage, pages, files}: SiteParts): void => {
  const notFound = pages.find(({page}) => page.path === '/not-found/')?.html ?? '';
  site.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request);
    const file = files.get(path);
    if (!file && files.has(`${path}/`)) return reply.redirect(`${path}/`, 308);
    if (!file || !['GET', 'HEAD'].includes(request.method)) return showPage(reply.code(404), stage, notFound);
    if (path.endsWith('/')) return showPage(reply, stage, file.body.toString());
    return reply.header('content-type', file.type).header('cache-control', 'no-cache').send(file.body);
  });
};

/** The strip's own question: which requests have reached the vendors since a number in their log. */
const contactedRoute = (site: FastifyInstance, {log}: Stage): void => {
  site.get<{Querystring: {since?: unknown}}>('/contacted', (request, reply) => {
    const since = Number(request.query.since);
    return reply
      .header('cache-control', 'no-store')
      .send(log.since(Number.isSafeInteger(since) ? since : log.newest()));
  });
};

/** The first host: pages, forms, the strip's log and the receipts. Not yet listening. */
export const createSite = async (parts: SiteParts): Promise<FastifyInstance> => {
  const site = fastify({bodyLimit: BODY_LIMIT, forceCloseConnections: true});
  await site.register(formbody);
  contactedRoute(site, parts.stage);
  for (const route of takeForms(parts.service)) formRoute(site, parts.stage, parts.pages, route);
  recordsRoute(site, parts);
  await site.register((scope) => Promise.resolve(receiptRoutes(parts.service)(scope)));
  fileRoute(site, parts);
  return site;
};
