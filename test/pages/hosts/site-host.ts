import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {setTimeout} from 'node:timers/promises';
import {bodyOf} from './body-of.ts';
import {listen} from './listen.ts';
import type {Listening} from './listen.ts';
import {pageSource} from './page-source.ts';
import type {Origins} from './page-source.ts';
import {policyHeader} from './policies.ts';
import type {PolicyName} from './policies.ts';
import {createRequestLog} from './request-log.ts';
import type {RequestLog} from './request-log.ts';

/** What is special about the site in one test. */
export interface SiteOptions {
  readonly policy?: PolicyName;
  /** The inline configuration: a value to serialise, or text to serve exactly as it is. */
  readonly config?: object | string;
  /** A script that runs before the loader. */
  readonly before?: string;
  readonly unwrapped?: boolean;
  /** The fixture holds snippets with the addresses that vendors publish; they lead to the vendors' host. */
  readonly published?: boolean;
  /** The vendors' addresses hold the number of the page, so that each request tells which page made it. */
  readonly numbered?: boolean;
  /** Pages come in pieces, cut at each `<!-- pause -->`, as over a slow line. */
  readonly slowly?: boolean;
  /** Browsers may keep pages for going back to. */
  readonly kept?: boolean;
  /** Files of ours that are `missing` (404), `empty` or never answered for (`silent`), by name. */
  readonly faults?: Readonly<Record<string, 'missing' | 'empty' | 'silent'>>;
  /** Files of ours as they are served in place of what was built, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The host of the website under test: fixtures at `/<path>.html` (and below any folder that there is not), the built files at `/privacy/`. */
export interface SiteHost extends Listening {
  readonly log: RequestLog;
  /** How many pages have been served: the number of the newest. */
  readonly loads: number;
  /** Bodies of the violation reports that browsers sent. */
  readonly reports: readonly string[];
  /** Bodies of the receipts that were accepted, in order of arrival. */
  readonly receipts: readonly string[];
  /** Whether the receipt service answers 503. */
  receiptsDown: boolean;
}

const fixtures = new URL('../', import.meta.url);
const built = new URL('../../../dist/', import.meta.url);
/** Long enough for a browser to work on what it has; nothing is measured by it. */
const pauseMs = 250;
const noStore = {'cache-control': 'no-store'};

const sendFile = async (
  response: ServerResponse,
  name: string,
  {faults = {}, files = {}}: SiteOptions,
): Promise<void> => {
  const fault = faults[name];
  if (fault === 'silent') return;
  const text =
    files[name] ?? (fault === 'empty' ? '' : await readFile(new URL(name, built)).catch(() => undefined));
  if (fault === 'missing' || text === undefined) return void response.writeHead(404, noStore).end();
  response.writeHead(200, {'content-type': 'text/javascript', ...noStore}).end(text);
};

const fixtureAt = (path: string): Promise<string | undefined> =>
  readFile(new URL(path, fixtures), 'utf8').catch(() => undefined);

const sendPage = async (
  response: ServerResponse,
  path: string,
  {origins, load}: {readonly origins: Origins; readonly load: number},
  {
    policy = 'none',
    config,
    before = '',
    unwrapped = false,
    published = false,
    numbered = false,
    slowly = false,
    kept = false,
  }: SiteOptions,
): Promise<void> => {
  const fixture = (await fixtureAt(path)) ?? (await fixtureAt(path.slice(path.lastIndexOf('/') + 1)));
  if (fixture === undefined) return void response.writeHead(404, noStore).end();
  const nonce = randomBytes(12).toString('hex');
  const header = policyHeader(policy, nonce);
  const text = typeof config === 'object' ? JSON.stringify(config) : config;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    ...(kept ? {} : noStore),
    ...(header === undefined ? {} : {'content-security-policy': header}),
  });
  const page = pageSource(fixture, {
    origins,
    load: numbered ? load : undefined,
    nonce: header && nonce,
    config: text,
    before,
    unwrapped,
    published,
  });
  const pieces = slowly ? page.split('<!-- pause -->') : [page];
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) await setTimeout(pauseMs);
    response.write(piece);
  }
  response.end();
};

/** Starts the site, whose pages name these origins for everything that must be held. */
export const openSiteHost = async (origins: Origins, options: SiteOptions): Promise<SiteHost> => {
  const log = createRequestLog();
  const reports: string[] = [];
  const receipts: string[] = [];
  const state = {receiptsDown: false, loads: 0};

  const keep = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await bodyOf(request);
    if (!state.receiptsDown) receipts.push(text);
    response.writeHead(state.receiptsDown ? 503 : 201, noStore).end();
  };
  const server = await listen(async (request, response, url) => {
    log.add(request.method ?? 'GET', url);
    const name = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
    if (url.pathname === '/receipts') return keep(request, response);
    if (url.pathname === '/csp-report') {
      reports.push(await bodyOf(request));
      return void response.writeHead(204).end();
    }
    if (url.pathname.startsWith('/privacy/')) return sendFile(response, name, options);
    if (!name.endsWith('.html')) return void response.writeHead(404, noStore).end();
    state.loads += 1;
    return sendPage(response, url.pathname.slice(1), {origins, load: state.loads}, options);
  });
  return Object.assign(state, {...server, log, reports, receipts});
};
