import {readFile} from 'node:fs/promises';
import {listen} from '../test/pages/hosts/listen.ts';

/** A site to measure on: the built files at `/privacy/`, and pages made for the address asked for. */
export interface BenchSite {
  /** `http://localhost:…/` */
  readonly address: string;
  close(): Promise<void>;
}

const built = new URL('../dist/', import.meta.url);

const fileNamed = (name: string): Promise<Buffer | undefined> =>
  readFile(new URL(name, built)).catch(() => undefined);

/** Serves what `pageAt` makes of the query. Files may be kept by the browser: nearly every page of a site finds them kept. */
export const servePages = async (pageAt: (query: URLSearchParams) => string): Promise<BenchSite> => {
  const server = await listen(async (_, response, {pathname, searchParams}) => {
    if (!pathname.startsWith('/privacy/'))
      return void response.writeHead(200, {'content-type': 'text/html'}).end(pageAt(searchParams));
    const file = await fileNamed(pathname.slice('/privacy/'.length));
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {'content-type': 'text/javascript', 'cache-control': 'max-age=600'}).end(file);
  });
  return {address: `http://localhost:${server.port}/`, close: () => server.close()};
};
