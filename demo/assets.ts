import {mkdir, readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {contentFolder} from '../src/cli/content-folder.ts';
import {writeCompressed} from '../src/cli/write-compressed.ts';

/** The site's style sheet, script and icon. */
export interface Assets {
  /** Address of their folder, without a slash at the end. It changes whenever one of them changes. */
  readonly address: string;
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Reads the assets in `folder`. */
export async function readAssets(folder: string): Promise<Assets> {
  const names = await readdir(folder);
  const entries = names.map(async (name) => [name, await readFile(join(folder, name))] as const);
  const files = new Map(await Promise.all(entries));
  return {address: `/assets/${contentFolder(files)}`, files};
}

/** Writes the assets, and what browsers that accept compression get, to their address below `out`. */
export async function writeAssets(out: string, {address, files}: Assets): Promise<void> {
  const folder = join(out, address);
  await mkdir(folder, {recursive: true});
  await Promise.all([...files].map(([name, content]) => writeCompressed(join(folder, name), content)));
}
