import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';

/** Maximum size of a body that is passed on, in bytes. The service has its own, smaller limit. */
const MAX_BODY_BYTES = 262_144;

const PASSED_HEADERS = ['content-type', 'idempotency-key'] as const;

/**
 * Passes every request below `/privacy/receipts` on to the service, as a reverse proxy does on a real site. The service does
 * not know the address that it is mounted at, and checks every body itself.
 */
export function receiptProxy(service: FastifyInstance) {
  return (site: FastifyInstance): void => {
    site.removeAllContentTypeParsers();
    site.addContentTypeParser('*', {parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES}, (_request, body, done) =>
      done(null, body),
    );
    for (const url of ['/privacy/receipts', '/privacy/receipts/*'])
      site.route({
        method: ['GET', 'POST', 'DELETE'],
        url,
        handler: (request, reply) => passOn(service, request, reply),
      });
  };
}

async function passOn(
  service: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const answer = await service.inject({
    method: request.method as 'GET' | 'POST' | 'DELETE',
    url: request.url.replace(/^\/privacy/, ''),
    headers: passedHeaders(request),
    ...(Buffer.isBuffer(request.body) ? {payload: request.body} : {}),
  });
  const type = answer.headers['content-type'];
  if (typeof type === 'string') reply.header('content-type', type);
  return reply.code(answer.statusCode).send(answer.rawPayload);
}

function passedHeaders({headers}: FastifyRequest): Record<string, string> {
  return Object.fromEntries(
    PASSED_HEADERS.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
