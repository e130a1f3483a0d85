import {readFile, readdir} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';

/** A file and its media type. */
export interface SiteFile {
  readonly type: string;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/** Reads a whole site into memory, by address. No address can reach a file outside this map. */
export async function siteFiles(folder: string): Promise<ReadonlyMap<string, SiteFile>> {
  const names = (await readdir(folder, {recursive: true})).filter((name) => extname(name) in TYPES);
  const files = names.map(async (name): Promise<[string, SiteFile]> => [
    addressOf(name),
    {type: TYPES[extname(name)] ?? '', body: await readFile(join(folder, name))},
  ]);
  return new Map(await Promise.all(files));
}

function addressOf(name: string): string {
  return `/${name.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}
