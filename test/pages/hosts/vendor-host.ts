import type {ServerResponse} from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';
import {listen} from './listen.ts';
import type {Listening} from './listen.ts';
import {createRequestLog} from './request-log.ts';
import type {RequestLog} from './request-log.ts';
import {typeOf, vendorBody} from './vendor-body.ts';

/**
 * The host that plays every vendor. It logs each request before it answers, under its path without the page's number
 * that may stand before it (`/load-7/tag.js`). A query says how to answer: `delay=300` (milliseconds), `status=500`, `hang`
 * (never), and what `vendorBody` reads.
 */
export interface VendorHost extends Listening {
  readonly log: RequestLog;
}

const answer = async (response: ServerResponse, path: string, query: URLSearchParams): Promise<void> => {
  if (query.has('hang')) return;
  await pause(Number(query.get('delay') ?? 0));
  response.writeHead(Number(query.get('status') ?? 200), {
    'content-type': typeOf(path),
    'cache-control': 'no-store',
    // Module scripts and fonts are fetched with CORS.
    'access-control-allow-origin': '*',
  });
  response.end(vendorBody(path, query));
};

export const openVendorHost = async (): Promise<VendorHost> => {
  const log = createRequestLog();
  const server = await listen((request, response, url) => {
    // Browsers ask every host for this by themselves when a frame shows a document of it.
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    const [, load = '0', path = '/'] = /^(?:\/load-(\d+))?(\/.*)$/.exec(url.pathname) ?? [];
    log.add(request.method ?? 'GET', {pathname: path, search: url.search}, Number(load));
    return answer(response, path, url.searchParams);
  });
  return {...server, log};
};
