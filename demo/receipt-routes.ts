import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';

/** Longest body passed on, in bytes; the service has its own, smaller limit. */
const MOST = 262_144;

const PASSED = ['content-type', 'idempotency-key'] as const;

const headersOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    PASSED.flatMap((name): [string, string][] => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/**
 * Hands everything below `/privacy/receipts` to the service, as a reverse proxy would on a real site: the service
 * knows nothing of the address it is mounted at, and judges every body itself.
 */
export const receiptRoutes =
  (service: FastifyInstance) =>
  (site: FastifyInstance): void => {
    site.removeAllContentTypeParsers();
    site.addContentTypeParser('*', {parseAs: 'buffer', bodyLimit: MOST}, (_request, body, done) =>
      done(null, body),
    );
    const pass = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const answer = await service.inject({
        method: request.method as 'GET' | 'POST' | 'DELETE',
        url: request.url.replace(/^\/privacy/, ''),
        headers: headersOf(request),
        ...(Buffer.isBuffer(request.body) ? {payload: request.body} : {}),
      });
      const type = answer.headers['content-type'];
      if (typeof type === 'string') reply.header('content-type', type);
      return reply.code(answer.statusCode).send(answer.rawPayload);
    };
    for (const url of ['/privacy/receipts', '/privacy/receipts/*'])
      site.route({method: ['GET', 'POST', 'DELETE'], url, handler: pass});
  };
