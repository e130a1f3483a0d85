import type {FastifyInstance} from 'fastify';
import {collectDefaultMetrics, Counter, Gauge, Histogram, Registry} from 'prom-client';

/** What the service counts. None of it says anything about a person. */
export interface Metrics {
  readonly registry: Registry;
  readonly receipts: Counter<'result'>;
  readonly deleted: Counter<'reason'>;
  readonly logIntact: Gauge;
  readonly logVerifiedAt: Gauge;
}

/** A gauge that is 0 until something is known would look like an alarm. */
const UNKNOWN = Number.NaN;

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({register: registry});
  const registers = [registry];
  const metrics = {
    registry,
    receipts: new Counter({
      name: 'privacy_desk_receipts_total',
      help: 'Receipts that reached the database, by what became of them.',
      labelNames: ['result'],
      registers,
    }),
    deleted: new Counter({
      name: 'privacy_desk_receipts_deleted_total',
      help: 'Receipts whose content was deleted, by reason.',
      labelNames: ['reason'],
      registers,
    }),
    logIntact: new Gauge({
      name: 'privacy_desk_log_intact',
      help: '1 if the last verification found the log intact, 0 if not.',
      registers,
    }),
    logVerifiedAt: new Gauge({
      name: 'privacy_desk_log_verified_timestamp_seconds',
      help: 'When the log was last verified.',
      registers,
    }),
  };
  metrics.logIntact.set(UNKNOWN);
  return metrics;
}

/** Times every request, counts the entries of the log, and adds `GET /metrics` in the text format of Prometheus. */
export function metricsRoute(
  server: FastifyInstance,
  {registry}: Metrics,
  logSize: () => Promise<number>,
): void {
  new Gauge({
    name: 'privacy_desk_log_size',
    help: 'Entries of the log.',
    registers: [registry],
    async collect() {
      this.set(await logSize().catch(() => UNKNOWN));
    },
  });
  const seconds = new Histogram({
    name: 'privacy_desk_request_duration_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    // The address itself has the id of a receipt: the route has its pattern.
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({method: request.method, route, status: reply.statusCode}, reply.elapsedTime / 1000);
    done();
  });
  server.get('/metrics', {schema: {hide: true}}, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
