import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import type {FastifyInstance} from 'fastify';
import helmet from 'helmet';

export interface ProtectionOptions {
  /** Origins whose pages may send receipts from another host, such as `https://www.example.org`. */
  readonly origins: readonly string[];
  /** Requests that write which one address may send in a minute; `false` for no limit, behind a server that has one. */
  readonly rateLimit: number | false;
}

/** Security headers, requests from other origins, and a limit for each sender. Addresses are counted in memory, and not kept. */
export async function protect(server: FastifyInstance, options: ProtectionOptions): Promise<void> {
  // Without Fastify's plugin, which reads these settings again for every request.
  const setHeaders = helmet({
    contentSecurityPolicy: {
      directives: {defaultSrc: ["'none'"], frameAncestors: ["'none'"], formAction: ["'self'"]},
    },
    // The site decides for its own host and its subdomains, not this path on it.
    strictTransportSecurity: false,
    // Pages of the organisation's other hosts read the answers. CORS says which.
    crossOriginResourcePolicy: {policy: 'cross-origin'},
  });
  server.addHook('onRequest', (request, reply, done) => setHeaders(request.raw, reply.raw, () => done()));
  await server.register(cors, {
    origin: [...options.origins],
    methods: ['GET', 'POST', 'DELETE'],
    allowedHeaders: ['content-type', 'idempotency-key'],
    maxAge: 86_400,
  });
  if (options.rateLimit !== false)
    await server.register(rateLimit, {
      max: options.rateLimit,
      timeWindow: '1 minute',
      allowList: ({method}) => !COUNTED.includes(method),
    });
}

/** What writes to the disk. Reading is cheap, and everyone in an office or on a mobile network can have the same address. */
const COUNTED = ['POST', 'PUT', 'PATCH', 'DELETE'];
