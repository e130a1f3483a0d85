import {createServer, type Server} from 'node:http';

/** A server on the loopback interface. */
export interface LoopbackServer {
  readonly port: number;
  /** Stops the server and closes its open connections. */
  stop(): Promise<void>;
}

/** Starts `server` on a free port of 127.0.0.1. */
export function listenOnLoopback(server: Server): Promise<LoopbackServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : 0,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** A TCP port of the loopback interface that is free at this moment. */
export async function freePort(): Promise<number> {
  const {port, stop} = await listenOnLoopback(createServer());
  await stop();
  return port;
}
