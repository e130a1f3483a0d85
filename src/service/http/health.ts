import type {FastifyInstance} from 'fastify';
import {problemOf, sendProblem} from './problem.ts';

/**
 * Adds `GET /healthz`: the process runs, and `GET /readyz`: it can also reach its database. `check` rejects when it cannot.
 */
export function healthRoutes(server: FastifyInstance, check: () => Promise<unknown>): void {
  server.get('/healthz', {schema: {summary: 'Whether the process runs'}}, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({status: 'ok'}),
  );
  server.get(
    '/readyz',
    {schema: {summary: 'Whether the database can be reached'}},
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      try {
        await check();
        return await reply.send({status: 'ok'});
      } catch (error) {
        request.log.error({err: error}, 'The database cannot be reached');
        return sendProblem(reply, problemOf('unavailable', 'The database cannot be reached.'));
      }
    },
  );
}
