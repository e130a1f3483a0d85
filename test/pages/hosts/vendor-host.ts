import type {ServerResponse} from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';
import {listen} from './listen.ts';
import type {Listening} from './listen.ts';
import {createRequestLog} from './request-log.ts';
import type {RequestLog} from './request-log.ts';

/**
 * The host that plays every vendor. It logs each request before it answers. A query says how to answer:
 * `delay=300` (milliseconds), `status=500`, `hang` (never), `cookie=_name` (a script sets it, on the page's own host).
 */
export interface VendorHost extends Listening {
  readonly log: RequestLog;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  gif: 'image/gif',
};

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A script that tells the page it ran, by its name, and sets the cookie it was asked to set. */
const scriptNamed = (name: string, cookie: string | null): string =>
  [
    `(window.ran ??= []).push(${JSON.stringify(name)});`,
    cookie === null ? '' : `document.cookie = ${JSON.stringify(`${cookie}=1; path=/; max-age=86400`)};`,
  ].join('\n');

const bodyFor = (kind: string, name: string, query: URLSearchParams): string | Buffer => {
  if (kind === 'js') return scriptNamed(name, query.get('cookie'));
  if (kind === 'gif') return pixel;
  return kind === 'html' ? '<!doctype html><title>Vendor frame</title><p>Vendor frame</p>' : '';
};

const answer = async (response: ServerResponse, {pathname, searchParams}: URL): Promise<void> => {
  if (searchParams.has('hang')) return;
  await pause(Number(searchParams.get('delay') ?? 0));
  const [name = '', kind = ''] = pathname.slice(pathname.lastIndexOf('/') + 1).split('.');
  response.writeHead(Number(searchParams.get('status') ?? 200), {
    'content-type': types[kind] ?? 'text/plain',
    'cache-control': 'no-store',
    // Module scripts are fetched with CORS.
    'access-control-allow-origin': '*',
  });
  response.end(bodyFor(kind, name, searchParams));
};

export const openVendorHost = async (): Promise<VendorHost> => {
  const log = createRequestLog();
  const server = await listen((request, response, url) => {
    // Browsers ask every host for this by themselves when a frame shows a document of it.
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    log.add(request.method ?? 'GET', url);
    return answer(response, url);
  });
  return {...server, log};
};
