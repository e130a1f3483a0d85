import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A host with nothing but an empty page, under every name of this machine. */
export interface BlankHost {
  readonly port: number;
  stop(): Promise<void>;
}

/** Opens one: somewhere for a browser to be when it has left a site. */
export const openBlankHost = (): Promise<BlankHost> =>
  new Promise((resolve, reject) => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Nothing</title>');
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
