import {request as sendRequest} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {createServer} from 'node:https';
import {loopbackNames} from '../../../drive/loopback-names.ts';
import type {LoopbackName} from '../../../drive/loopback-names.ts';
import {listenOnLoopback} from '../../../drive/loopback-server.ts';
import {createCertificate} from './certificate.ts';

/** A site under domain names, over TLS: its cookies can have parent domains and be `Secure`. */
export interface NamedHost {
  /** The URL of `path` at the host called `name`. */
  at(name: LoopbackName, path: string): string;
  close(): Promise<void>;
}

/**
 * Serves the site that listens on `port` under domain names. At every name, `…/cookies` answers with the names of the cookies
 * in the request, one on each line, and `…/worker.js` with a service worker that claims its pages at once.
 */
export async function openNamedHost(port: number, cookies: readonly string[] = []): Promise<NamedHost> {
  const server = createServer(createCertificate(loopbackNames), (request, response) => {
    const path = request.url ?? '/';
    if (path.endsWith('/cookies')) {
      const names = request.headers.cookie?.split('; ').map((pair) => pair.split('=')[0]);
      return void response.writeHead(200, {'cache-control': 'no-store'}).end(names?.join('\n'));
    }
    if (path.endsWith('/worker.js')) {
      return void response
        .writeHead(200, {'content-type': 'text/javascript'})
        .end('addEventListener("activate", (event) => event.waitUntil(clients.claim()));');
    }
    forward(request, response, port, cookies);
  });
  const own = await listenOnLoopback(server);
  return {at: (name, path) => `https://${name}:${own.port}${path}`, close: own.stop};
}

/** Forwards the request to the site that listens on `port`, and its answer back with these `set-cookie` headers. */
function forward(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  cookies: readonly string[],
): void {
  const {method, url: path, headers} = request;
  const forwarded = sendRequest({host: '127.0.0.1', port, method, path, headers}, (answer) => {
    response.writeHead(answer.statusCode ?? 500, {
      ...answer.headers,
      ...(answer.headers['content-type']?.startsWith('text/html') ? {'set-cookie': [...cookies]} : {}),
    });
    answer.pipe(response);
  });
  forwarded.on('error', () => response.destroy());
  request.pipe(forwarded);
}
