import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {setTimeout} from 'node:timers/promises';
import type {PrivacyDeskService} from '../../../../src/service/service-options.ts';
import {readFixture} from './fixtures.ts';
import {listen} from './listen.ts';
import type {Listening} from './listen.ts';
import {pageSource, recorderHashes} from './page-source.ts';
import type {Origins} from './page-source.ts';
import {policyHeader} from './policies.ts';
import type {PolicyName} from './policies.ts';
import {createRequestLog} from './request-log.ts';
import type {RequestLog} from './request-log.ts';

/** How the site differs from the usual one in a test. */
export interface SiteOptions {
  readonly policy?: PolicyName;
  /** The inline configuration: a value to serialise, or text to serve unchanged. */
  readonly config?: object | string | undefined;
  /** A script that runs before the loader. */
  readonly headScript?: string;
  /** Removes all markup that holds something back, as on a site without consent. */
  readonly withoutHolding?: boolean;
  /** The fixture contains snippets with published vendor URLs; they are redirected to the vendors' host. */
  readonly redirectVendorUrls?: boolean;
  /** The vendors' URLs include the page's number, so that each request shows which page sent it. */
  readonly numberPages?: boolean;
  /** Sends each page in pieces, cut at `<!-- pause -->`, as over a slow connection. */
  readonly inPieces?: boolean;
  /** Sends pages with `cache-control: no-store`, which is the default. Browsers may keep other pages to go back to. */
  readonly noStore?: boolean;
  /** Files of the widget, by name, that are `missing` (404), `empty`, or `silent` (never answered). */
  readonly faults?: Readonly<Record<string, 'missing' | 'empty' | 'silent'>>;
  /** Contents, by name, to serve in place of the built files of the widget. `{{vendor}}` in them is the vendors' origin. */
  readonly files?: Readonly<Record<string, string>>;
  /** Pages, by file name, in addition to the fixtures. */
  readonly pages?: Readonly<Record<string, string>>;
  /**
   * More headers of each page. In their values, `{{nonce}}` is the nonce that every script gets, and `{{recorder}}` stands for
   * the hashes that allow the scripts of the test.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** More headers of each file of the widget. */
  readonly fileHeaders?: Readonly<Record<string, string>>;
  /** The service that answers `/choice-cookie`. */
  readonly service?: PrivacyDeskService;
}

/** The host of the website under test. It serves fixtures at `/<any folder>/<name>.html` and the built files at `/privacy/`. */
export interface SiteHost extends Listening {
  readonly log: RequestLog;
  /** How many pages have been served, which is the number of the newest. */
  readonly loads: number;
  /** Bodies of the violation reports that browsers sent. */
  readonly reports: readonly string[];
  /** Bodies of the receipts that were accepted, in order of arrival. */
  readonly receipts: readonly string[];
  /** Whether the receipt endpoint answers 503. */
  receiptsDown: boolean;
}

const pageTypes: Readonly<Record<string, string>> = {xhtml: 'application/xhtml+xml', svg: 'image/svg+xml'};

const built = new URL('../../../../dist/', import.meta.url);
/** Time for a browser to parse the pieces it has. Nothing is measured by it. */
const PAUSE_MS = 250;
const noStoreHeader = {'cache-control': 'no-store'};

/** Starts the site. Its pages use these origins for everything that must be held. */
export async function openSiteHost(origins: Origins, options: SiteOptions): Promise<SiteHost> {
  const log = createRequestLog();
  const reports: string[] = [];
  const receipts: string[] = [];
  const state = {receiptsDown: false, loads: 0};

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await readBody(request);
    if (!state.receiptsDown) receipts.push(text);
    response.writeHead(state.receiptsDown ? 503 : 201, noStoreHeader).end();
  };
  const server = await listen(async (request, response, url) => {
    log.add(request.method ?? 'GET', url);
    const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    if (url.pathname === '/receipts') return receive(request, response);
    if (options.service && url.pathname === '/choice-cookie')
      return passOn(options.service, request, response);
    if (url.pathname === '/csp-report') {
      reports.push(await readBody(request));
      return void response.writeHead(204).end();
    }
    if (url.pathname.startsWith('/privacy/presets/'))
      return sendFile(response, `presets/${name}`, origins, options);
    if (url.pathname.startsWith('/privacy/')) return sendFile(response, name, origins, options);
    if (!/\.(?:html|xhtml|svg)$/.test(name)) return void response.writeHead(404, noStoreHeader).end();
    state.loads += 1;
    return sendPage(response, name, {origins, load: state.loads}, options);
  });
  return Object.assign(state, {...server, log, reports, receipts});
}

async function passOn(
  service: PrivacyDeskService,
  {headers: {cookie = ''}}: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = await service.inject({method: 'POST', url: '/choice-cookie', headers: {cookie}});
  response.writeHead(answer.statusCode, answer.headers).end(answer.body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function sendFile(
  response: ServerResponse,
  name: string,
  {vendor}: Origins,
  {faults = {}, files = {}, fileHeaders = {}}: SiteOptions,
): Promise<void> {
  const fault = faults[name];
  if (fault === 'silent') return;
  const text =
    files[name]?.replaceAll('{{vendor}}', () => vendor) ??
    (fault === 'empty' ? '' : await readFile(new URL(name, built)).catch(() => undefined));
  if (fault === 'missing' || text === undefined) return void response.writeHead(404, noStoreHeader).end();
  response.writeHead(200, {'content-type': 'text/javascript', ...noStoreHeader, ...fileHeaders}).end(text);
}

async function sendPage(
  response: ServerResponse,
  name: string,
  {origins, load}: {readonly origins: Origins; readonly load: number},
  {
    policy = 'none',
    config,
    headScript = '',
    withoutHolding = false,
    redirectVendorUrls = false,
    numberPages = false,
    inPieces = false,
    noStore = true,
    pages = {},
    headers = {},
  }: SiteOptions,
): Promise<void> {
  const fixture = pages[name] ?? (await readFixture(name));
  if (fixture === undefined) return void response.writeHead(404, noStoreHeader).end();
  const nonce = randomBytes(12).toString('hex');
  const header = policyHeader(policy, nonce);
  const fill = (value: string): string =>
    value.replaceAll('{{nonce}}', nonce).replaceAll('{{recorder}}', () => recorderHashes(headScript));
  const usesNonce =
    header !== undefined || Object.values(headers).some((value) => value.includes('{{nonce}}'));
  response.writeHead(200, {
    'content-type': `${pageTypes[/\w+$/.exec(name)?.[0] ?? ''] ?? 'text/html'}; charset=utf-8`,
    ...(noStore ? noStoreHeader : {}),
    ...(header === undefined ? {} : {'content-security-policy': header}),
    ...Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, fill(value)])),
  });
  const page = pageSource(fixture, {
    origins,
    load: numberPages ? load : undefined,
    nonce: usesNonce ? nonce : undefined,
    config: typeof config === 'object' ? JSON.stringify(config) : config,
    headScript,
    withoutHolding,
    redirectVendorUrls,
  });
  const pieces = inPieces ? page.split('<!-- pause -->') : [page];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await setTimeout(PAUSE_MS);
    response.write(piece);
  }
  response.end();
}
