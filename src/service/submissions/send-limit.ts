import rateLimit from '@fastify/rate-limit';
import type {FastifyInstance, FastifyRequest} from 'fastify';

/** Cases that one address may send. Rooms with many people, such as schools and libraries, share one address. */
const SEND_LIMIT = {max: 30, timeWindow: '10 minutes'} as const;

/** Counts a case that is about to be stored. Resolves with whether its sender has sent too many. */
export type IsOverLimit = (request: FastifyRequest) => Promise<boolean>;

/** One limit for all ways in which cases are sent: each of them can make the service write to an address that a stranger has typed. */
export async function createSendLimit(server: FastifyInstance): Promise<IsOverLimit> {
  const limits: ReturnType<FastifyInstance['createRateLimit']>[] = [];
  await server.register(async (scope) => {
    await scope.register(rateLimit, {global: false});
    limits.push(scope.createRateLimit(SEND_LIMIT));
  });
  return async (request) => {
    const results = await Promise.all(limits.map((check) => check(request)));
    return results.some((limit) => !limit.isAllowed && limit.isExceeded);
  };
}
