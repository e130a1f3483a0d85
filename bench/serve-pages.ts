import {readFile} from 'node:fs/promises';
import {brotliCompressSync} from 'node:zlib';
import {listen} from '../test/pages/support/hosts/listen.ts';

/** A site to measure on. It serves the built files at `/privacy/` and a generated page at every other address. */
export interface BenchSite {
  /** `http://localhost:…/` */
  readonly address: string;
  close(): Promise<void>;
}

const dist = new URL('../dist/', import.meta.url);

/**
 * Serves `renderPage(query)` as the page, and the files of `folder`. Browsers may cache the files, because on most visits
 * to a site they come from the cache.
 */
export async function servePages(
  renderPage: (query: URLSearchParams) => string,
  folder: URL = dist,
): Promise<BenchSite> {
  const compressedFile = createCompressedFiles(folder);
  const server = await listen(async (_, response, {pathname, searchParams}) => {
    if (!pathname.startsWith('/privacy/'))
      return void response.writeHead(200, {'content-type': 'text/html'}).end(renderPage(searchParams));
    const file = await compressedFile(pathname.slice('/privacy/'.length));
    if (!file) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        'content-type': 'text/javascript',
        'content-encoding': 'br',
        'cache-control': 'max-age=600',
      })
      .end(file);
  });
  return {address: `http://localhost:${server.port}/`, close: () => server.close()};
}

/** Compresses each file once, as a production server does. The returned function gives `undefined` for a missing file. */
function createCompressedFiles(folder: URL): (name: string) => Promise<Buffer | undefined> {
  const files = new Map<string, Promise<Buffer | undefined>>();
  return (name) => {
    const file = files.get(name) ?? readFile(new URL(name, folder)).then(brotliCompressSync, () => undefined);
    files.set(name, file);
    return file;
  };
}
