import {request as ask} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {createServer} from 'node:https';
import {loopbackNames} from '../../drive/loopback-names.ts';
import type {LoopbackName} from '../../drive/loopback-names.ts';
import {createCertificate} from './certificate.ts';

/** A site under its real names, over TLS: cookies have parent domains there, and may be `Secure`. */
export interface NamedHost {
  /** Address of `path` at the host called `name`. */
  at(name: LoopbackName, path: string): string;
  close(): Promise<void>;
}

/** Sends the request on to the site that listens on `port`, and its answer back with cookies that no script sees. */
const passOn = (
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  cookies: readonly string[],
): void => {
  const {method, url: path, headers} = request;
  const onward = ask({host: '127.0.0.1', port, method, path, headers}, (answer) => {
    response.writeHead(answer.statusCode ?? 500, {
      ...answer.headers,
      ...(answer.headers['content-type']?.startsWith('text/html') ? {'set-cookie': [...cookies]} : {}),
    });
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
};

/**
 * Puts real names before the site that listens on `port`. At every name, `…/cookies` answers with the names of the cookies
 * it was sent, one a line, and `…/worker.js` with a service worker that takes its pages over at once.
 */
export const openNamedHost = (port: number, cookies: readonly string[] = []): Promise<NamedHost> =>
  new Promise((resolve, reject) => {
    const server = createServer(createCertificate(loopbackNames), (request, response) => {
      const path = request.url ?? '/';
      if (path.endsWith('/cookies')) {
        const sent = request.headers.cookie?.split('; ').map((pair) => pair.split('=')[0]);
        return void response.writeHead(200, {'cache-control': 'no-store'}).end(sent?.join('\n'));
      }
      if (path.endsWith('/worker.js')) {
        return void response
          .writeHead(200, {'content-type': 'text/javascript'})
          .end('addEventListener("activate", (event) => event.waitUntil(clients.claim()));');
      }
      passOn(request, response, port, cookies);
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const own = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        at: (name, path) => `https://${name}:${own}${path}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
