import type {ServerResponse} from 'node:http';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {listen} from './listen.ts';
import type {Listening} from './listen.ts';
import {createRequestLog} from './request-log.ts';
import type {RequestLog} from './request-log.ts';
import {mediaTypeOf, vendorBody} from './vendor-body.ts';

/**
 * The host that plays every vendor. It logs each request before it answers. The logged path leaves out a page number at the
 * start (`/load-7/tag.js`). The query says how to answer: `delay=300` (milliseconds), `status=500`, `hang` (never), and
 * what `vendorBody` reads.
 */
export interface VendorHost extends Listening {
  readonly log: RequestLog;
}

export async function openVendorHost(): Promise<VendorHost> {
  const log = createRequestLog();
  const server = await listen((request, response, url) => {
    // Browsers request this from every host whose document is in a frame.
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    const [, load = '0', path = '/'] = /^(?:\/load-(\d+))?(\/.*)$/.exec(url.pathname) ?? [];
    log.add(request.method ?? 'GET', {pathname: path, search: url.search}, Number(load));
    return answer(response, path, url.searchParams);
  });
  return {...server, log};
}

/**
 * A vendors' host that only accepts connections, as `<link rel="preconnect">` makes them. It closes each connection at once, so
 * that a browser has to connect again.
 */
export function openSocketHost(onConnected: () => void): Promise<Listening> {
  return new Promise((resolve, reject) => {
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
}

async function answer(response: ServerResponse, path: string, query: URLSearchParams): Promise<void> {
  if (query.has('hang')) return;
  await pause(Number(query.get('delay') ?? 0));
  response.writeHead(Number(query.get('status') ?? 200), {
    'content-type': mediaTypeOf(path),
    'cache-control': 'no-store',
    // Module scripts and fonts are fetched with CORS.
    'access-control-allow-origin': '*',
  });
  response.end(vendorBody(path, query));
}
