import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';

/** Maximum size of a body that is passed on, in bytes. The service has its own, smaller limit. */
const MAX_BODY_BYTES = 2_097_152;

/** The routes of the service that pages of the site use, below `/privacy`. */
const ROUTES = [
  {method: ['GET', 'POST', 'DELETE'], url: '/privacy/receipts'},
  {method: ['GET', 'POST', 'DELETE'], url: '/privacy/receipts/*'},
  {method: 'GET', url: '/privacy/notices/:sha256'},
  {method: 'GET', url: '/privacy/log/*'},
  {method: 'GET', url: '/privacy/.well-known/jwks.json'},
  {method: 'POST', url: '/privacy/choice-cookie'},
  {method: ['GET', 'POST'], url: '/privacy/request/*'},
  {method: ['GET', 'POST'], url: '/privacy/complain/*'},
  {method: ['GET', 'POST'], url: '/register'},
  {method: ['GET', 'POST'], url: '/register/*'},
];

/** Addresses of this site that the service has under other names. */
const RENAMED = [[/^\/privacy\/complain\//, '/complaint/'] as const, [/^\/privacy\//, '/'] as const];

/** All that the service looks at. Among them is what a browser says of where a form came from. */
const REQUEST_HEADERS = [
  ...['content-type', 'idempotency-key', 'cookie', 'host', 'origin', 'user-agent'],
  ...['sec-fetch-site', 'sec-fetch-dest'],
];

const RESPONSE_HEADERS = [
  ...[
    'content-type',
    'content-disposition',
    'cache-control',
    'set-cookie',
    'location',
    'refresh',
    'retry-after',
  ],
  ...['content-security-policy', 'cross-origin-resource-policy', 'referrer-policy', 'x-content-type-options'],
  'content-language',
];

/**
 * Passes requests below `/privacy` and the register on to the service, as a reverse proxy does on a real site. The service does not know the
 * address that it is mounted at, and checks every body itself.
 */
export function serviceProxy(service: FastifyInstance) {
  return (site: FastifyInstance): void => {
    site.removeAllContentTypeParsers();
    site.addContentTypeParser('*', {parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES}, (_request, body, done) =>
      done(null, body),
    );
    for (const form of ['/privacy/request', '/privacy/complain'])
      site.get(form, (_request, reply) => reply.redirect(`${form}/`, 308));
    for (const route of ROUTES)
      site.route({...route, handler: (request, reply) => passOn(service, request, reply)});
  };
}

async function passOn(
  service: FastifyInstance,
  {method, url, headers, body}: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const answer = await service.inject({
    method: method as 'GET' | 'POST' | 'DELETE',
    url: RENAMED.reduce((path, [from, to]) => path.replace(from, to), url),
    headers: onlyNamed(headers, REQUEST_HEADERS),
    ...(Buffer.isBuffer(body) ? {payload: body} : {}),
  });
  return reply
    .code(answer.statusCode)
    .headers(onlyNamed(answer.headers, RESPONSE_HEADERS))
    .send(answer.rawPayload);
}

function onlyNamed<Value>(
  headers: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, NonNullable<Value>> {
  return Object.fromEntries(
    names.flatMap((name): [string, NonNullable<Value>][] => {
      const value = headers[name];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}
