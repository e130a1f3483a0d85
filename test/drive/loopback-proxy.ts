import {createServer} from 'node:http';
import {connect} from 'node:net';

/** A proxy that finds every host on this machine, at the port that was asked for. */
export interface LoopbackProxy {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts one for WebKit, which has no way to be told where a name leads. Only tunnels go through: nothing else is asked. */
export const startLoopbackProxy = (): Promise<LoopbackProxy> =>
  new Promise((resolve, reject) => {
    const server = createServer((_, response) => void response.writeHead(501).end());
    server.on('connect', ({url = ''}, client, head) => {
      const host = connect(Number(url.split(':').at(-1)), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        host.write(head);
        host.pipe(client).pipe(host);
      });
      host.on('error', () => client.destroy());
      client.on('error', () => host.destroy());
      // An end that is left open would keep the test process alive.
      client.on('close', () => host.destroy());
    });
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
