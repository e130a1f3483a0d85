import type {FastifyInstance} from 'fastify';

/** Settings of the logs: JSON lines without addresses, user agents, ids or contents. `level` is one of pino's. */
export function loggerOptions(level: string) {
  return {level, base: null, serializers: {err: errorOnly}};
}

/** Logs one line for each request: its route, never its address, which can have the id of a receipt. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.info({method: request.method, route, status: reply.statusCode, milliseconds}, 'answered');
    done();
  });
}

/** Of an error, only what is not data: PostgreSQL puts the values of a row into other members. */
function errorOnly({name, message, code, stack = ''}: Error & {readonly code?: unknown}) {
  return {type: name, message, code, stack};
}
