import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {join} from 'node:path';
import type {VendorLog} from './vendor-log.ts';

/** The response of a vendor at one address. */
interface VendorResponse {
  /** The vendor and the kind of request, in words for the log. */
  readonly kind: string;
  readonly type: string;
  readonly body: string | Buffer;
  readonly cookie?: string;
}

const VENDORS = join(import.meta.dirname, 'vendors');

/** A transparent GIF of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Creates the server of the second host: it plays the vendors and logs every request. It does not listen yet. */
export async function createVendors(log: VendorLog): Promise<Server> {
  const responses = await vendorResponses();
  return createServer((request, response) => {
    const path = request.url ?? '/';
    const url = new URL(path, 'http://vendor.invalid');
    const found = responses.get(url.pathname);
    const kind = found?.kind ?? 'Unknown';
    log.add({time: Date.now(), method: request.method ?? 'GET', path, page: pageOf(request, url), kind});
    send(response, found);
  });
}

/** The vendors' responses, by path. */
async function vendorResponses(): Promise<ReadonlyMap<string, VendorResponse>> {
  return new Map([
    ['/gtag/js', await script('Google Analytics, script', 'gtag.js')],
    ['/g/collect', pixel('Google Analytics, hit')],
    ['/matomo/matomo.js', await script('Matomo, script', 'matomo.js')],
    ['/matomo/matomo.php', pixel('Matomo, hit')],
    ['/pixel/adline.js', await script('Adline, script', 'adline.js')],
    ['/pixel/track', pixel('Adline, hit')],
    ['/player/the-long-view', await player()],
    ['/player/player.js', await script('Film player, script', 'player.js')],
    ['/player/event', pixel('Film player, event')],
  ]);
}

async function script(kind: string, file: string): Promise<VendorResponse> {
  return {
    kind,
    type: 'text/javascript; charset=utf-8',
    body: await readFile(join(VENDORS, file)),
  };
}

function pixel(kind: string): VendorResponse {
  return {kind, type: 'image/gif', body: PIXEL};
}

async function player(): Promise<VendorResponse> {
  return {
    kind: 'Film player, page',
    type: 'text/html; charset=utf-8',
    body: await readFile(join(VENDORS, 'player.html')),
    // A cookie of the player's own host, which the site's pages can neither read nor delete.
    cookie: 'openreel_viewer=1; Path=/; Max-Age=31536000; SameSite=None; Secure',
  };
}

/** The page that caused a request: analytics hits name it; for other requests the browser sends a referrer. */
function pageOf(request: IncomingMessage, {searchParams}: URL): string | undefined {
  return pathIn(searchParams.get('dl')) ?? pathIn(searchParams.get('url')) ?? pathIn(request.headers.referer);
}

function pathIn(address: string | null | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).pathname : undefined;
}

function send(response: ServerResponse, found: VendorResponse | undefined): void {
  if (!found) {
    response
      .writeHead(404, {'content-type': 'text/plain; charset=utf-8'})
      .end('No vendor has anything at this address.\n');
    return;
  }
  const {type, body, cookie} = found;
  response.writeHead(200, {
    'content-type': type,
    // Without a cache, the log shows everything that a page requests.
    'cache-control': 'no-store',
    ...(cookie ? {'set-cookie': cookie} : {}),
  });
  response.end(body);
}
