import {once} from 'node:events';
import {type AddressInfo, createServer} from 'node:net';
import type {FastifyInstance} from 'fastify';
import {withTimeout} from '../platform/web/timeout.ts';
import {createService} from './create-service.ts';
import type {ServiceOptions} from './service-options.ts';

export interface StartOptions extends ServiceOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Address of the network interface: `127.0.0.1` for this machine only. */
  readonly host: string;
}

/** A service that listens. */
export interface StartedService {
  /** `http://127.0.0.1:3000`. */
  readonly url: string;
  /**
   * Finishes the requests that are under way, takes no new ones, and closes the database. Resolves with whether all of them were
   * finished in time.
   */
  stop(): Promise<boolean>;
}

/** How long requests that are under way may take when the service stops, in milliseconds. */
const STOP_TIMEOUT = 10_000;

/** Starts the service. Rejects when the port is taken, before the database is opened, or the database cannot be opened. */
export async function startService({port, host, ...options}: StartOptions): Promise<StartedService> {
  await requireFreePort({port, host});
  const server = await createService(options);
  try {
    await server.listen({port, host});
  } catch (error) {
    await server.close();
    throw error;
  }
  const address = server.server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    stop: () => stopServer(server),
  };
}

/** Opening the database can change it, which a service that cannot listen must not do: another one may be running on it. */
async function requireFreePort(place: Pick<StartOptions, 'port' | 'host'>): Promise<void> {
  const probe = createServer().listen(place);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

/** How often connections that have become idle are closed while the service stops, in milliseconds. */
const IDLE_INTERVAL = 50;

async function stopServer(server: FastifyInstance): Promise<boolean> {
  // A connection whose answer was under way stays open afterwards, for a next request. Node closes only those that are idle already.
  const closing = setInterval(() => server.server.closeIdleConnections(), IDLE_INTERVAL);
  const closed = server.close().then(() => true);
  const isClosed = await withTimeout(closed, STOP_TIMEOUT, false);
  clearInterval(closing);
  // Otherwise they would keep the process running.
  if (!isClosed) server.server.closeAllConnections();
  return isClosed;
}
