import {readdir, readFile} from 'node:fs/promises';
import type {ServerResponse} from 'node:http';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {listen} from '../../test/pages/support/hosts/listen.ts';
import {heldFrame, pageFiles, type PageContent, readContent, renderVisitPage} from './visit-page.ts';
import type {Setup} from './setups.ts';

/** One file of a setup that the server sent. */
export interface SentFile {
  readonly name: string;
  /** Length of the body as sent, after Brotli. */
  readonly bytes: number;
}

/**
 * The site on which visits are measured. It sends everything compressed at quality 11, and lets browsers keep everything but
 * pages for a year. Each setup has the folder `/<name>/`.
 */
export interface CountingSite {
  /** The address of a page. */
  address(setup: Setup, content?: Partial<PageContent>): string;
  /** The files of a setup that were sent since `reset()`. */
  readonly sent: readonly SentFile[];
  reset(): void;
  close(): Promise<void>;
}

interface Body {
  readonly type: string;
  readonly body: Buffer;
}

export async function openCountingSite(setups: readonly Setup[]): Promise<CountingSite> {
  const sent: SentFile[] = [];
  const pages = new Map<string, Body>();
  // Compressed before anything is measured.
  const files = new Map((await Promise.all(setups.map(readFolder))).flat());
  const shared = new Map(
    Object.entries(pageFiles).map(([path, {type, body}]) => [path, {type, body: compress(body)}]),
  );

  const server = await listen((_, response, {pathname, searchParams, search}) => {
    const setup = setups.find(({name}) => pathname === `/${name}/`);
    if (setup) {
      const page =
        pages.get(pathname + search) ?? htmlBody(renderVisitPage(setup, readContent(searchParams)));
      pages.set(pathname + search, page);
      return send(response, page, 'no-cache');
    }
    const file = files.get(pathname);
    if (file) sent.push({name: pathname.slice(pathname.lastIndexOf('/') + 1), bytes: file.body.length});
    const found = file ?? shared.get(pathname);
    if (found) return send(response, found, 'public, max-age=31536000, immutable');
    if (pathname === '/frame.html') return send(response, htmlBody(heldFrame), 'no-store');
    response.writeHead(404).end();
  });
  return {
    address: ({name}, content = {}) =>
      `http://localhost:${server.port}/${name}/?${new URLSearchParams(content as Record<string, string>).toString()}`,
    sent,
    reset: () => void sent.splice(0),
    close: () => server.close(),
  };
}

async function readFolder({name, folder}: Setup): Promise<readonly (readonly [string, Body])[]> {
  if (folder === undefined) return [];
  const scripts = (await readdir(folder, {recursive: true})).filter((file) => file.endsWith('.js'));
  return Promise.all(
    scripts.map(async (file) => {
      const body = compress(await readFile(join(folder, file)));
      return [`/${name}/${file}`, {type: 'text/javascript', body}] as const;
    }),
  );
}

function send(response: ServerResponse, {type, body}: Body, caching: string): void {
  response
    .writeHead(200, {
      'content-type': type,
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': caching,
    })
    .end(body);
}

function htmlBody(html: string): Body {
  return {type: 'text/html', body: compress(Buffer.from(html))};
}

function compress(content: Buffer): Buffer {
  return brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
}
