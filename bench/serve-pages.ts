import {readFile} from 'node:fs/promises';
import {brotliCompressSync} from 'node:zlib';
import {listen} from '../test/pages/hosts/listen.ts';

/** A site to measure on: the built files at `/privacy/`, and pages made for the address asked for. */
export interface BenchSite {
  /** `http://localhost:…/` */
  readonly address: string;
  close(): Promise<void>;
}

const built = new URL('../dist/', import.meta.url);

/** Compressed once, as a site's server keeps them. */
const compressedFiles = (folder: URL): ((name: string) => Promise<Buffer | undefined>) => {
  const kept = new Map<string, Promise<Buffer | undefined>>();
  return (name) => {
    const file = kept.get(name) ?? readFile(new URL(name, folder)).then(brotliCompressSync, () => undefined);
    kept.set(name, file);
    return file;
  };
};

/** Serves what `pageAt` makes of the query. Browsers may keep the files, as most visits to a site find them kept. */
export const servePages = async (
  pageAt: (query: URLSearchParams) => string,
  folder: URL = built,
): Promise<BenchSite> => {
  const fileNamed = compressedFiles(folder);
  const server = await listen(async (_, response, {pathname, searchParams}) => {
    if (!pathname.startsWith('/privacy/'))
      return void response.writeHead(200, {'content-type': 'text/html'}).end(pageAt(searchParams));
    const file = await fileNamed(pathname.slice('/privacy/'.length));
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
};
