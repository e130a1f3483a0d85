import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import type {Listening} from './listen.ts';

/**
 * A host of the vendors that is only ever connected to, as by `<link rel="preconnect">`. It hangs up at once, so that a
 * browser which wants to connect again has to.
 */
export const openSocketHost = (onConnected: () => void): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      onConnected();
      socket.on('error', () => undefined).destroy();
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () => new Promise((done) => void server.close(() => done())),
      }),
    );
  });
