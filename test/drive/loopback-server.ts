import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {Server as SecureServer} from 'node:https';
import type {AddressInfo, Socket} from 'node:net';

/** A server on the loopback interface. */
export interface LoopbackServer {
  readonly port: number;
  /** Stops the server and closes its open connections. */
  stop(): Promise<void>;
}

/**
 * Starts `server` on a free port of 127.0.0.1 that no other server of this process has had: a browser stores data by port, and the tabs of
 * earlier visitors are used again.
 */
export async function listenOnLoopback(server: Server | SecureServer): Promise<LoopbackServer> {
  const port = await listenOnNewPort(server);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    port,
    stop: async () => {
      const closed = closeServer(server);
      // `closeAllConnections()` would leave the tunnels of a proxy open: https://nodejs.org/api/http.html#event-connect
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

const usedPorts = new Set<number>();

async function listenOnNewPort(server: Server | SecureServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  if (!usedPorts.has(port)) {
    usedPorts.add(port);
    return port;
  }
  await closeServer(server);
  return listenOnNewPort(server);
}

function closeServer(server: Server | SecureServer): Promise<void> {
  return new Promise((done) => void server.close(() => done()));
}

/** A TCP port of the loopback interface that is free at this moment. */
export async function freePort(): Promise<number> {
  const {port, stop} = await listenOnLoopback(createServer());
  await stop();
  return port;
}
