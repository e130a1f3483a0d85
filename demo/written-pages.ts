import {readdir, readFile} from 'node:fs/promises';
import {basename, dirname, join, sep} from 'node:path';

/** The pages that `buildSite` has written to `folder`, by address. Their slots are filled when they are sent. */
export async function writtenPages(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, {recursive: true});
  const pages = names
    .filter((name) => basename(name) === 'index.html')
    .map(async (name) => [addressOf(name), await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(pages));
}

/** `research/index.html` is at `/research/`. */
function addressOf(name: string): string {
  const folder = dirname(name);
  return folder === '.' ? '/' : `/${folder.split(sep).join('/')}/`;
}
