import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {composeSite} from './compose-site.ts';
import {isContentFolder} from './content-folder.ts';
import {integrityOf} from './embed-config.ts';
import {type FileSizes, writeCompressed} from './write-compressed.ts';

/** A file that a page may load. */
export interface WrittenFile extends FileSizes {
  readonly path: string;
}

/** What `writeSiteBundles` has written, relative to its folder. */
export interface SiteBundles {
  /** The files, without `manifest.json` and the compressed ones: first those that pages name in a tag. */
  readonly files: readonly WrittenFile[];
  /** The SRI value of `desk.js`. */
  readonly integrity: string;
  /** The folder that `desk.js` loads from. */
  readonly folder: string;
  /** How many folders of earlier builds were kept. */
  readonly earlier: number;
}

/**
 * Writes every bundle in `from` to `to`, with the configuration `site` built in. Those that pages name in a tag keep their
 * addresses; all others are in a folder that is named after the contents. Each is written compressed too, and `manifest.json`
 * is beside them. `leftOut` names bundles that this site never loads. Rejects when a bundle is missing or has a configuration in
 * it already.
 */
export async function writeSiteBundles(
  from: string,
  to: string,
  site: unknown,
  leftOut: readonly string[] = [],
): Promise<SiteBundles> {
  const bundles = new Map([...(await readBundles(from))].filter(([name]) => !leftOut.includes(name)));
  const {folder, parts, entries, manifest} = composeSite(bundles, site);
  const write = async ([path, text]: readonly [string, string]): Promise<WrittenFile> => ({
    path,
    ...(await writeCompressed(join(to, path), text)),
  });
  const earlier = (await readdir(to).catch(() => [])).filter(
    (name) => isContentFolder(name) && name !== folder,
  );
  await mkdir(join(to, folder), {recursive: true});
  const writtenParts = await Promise.all([...parts].map(write));
  // They name the folder, which must be complete when a browser reads them.
  const writtenEntries = await Promise.all([...entries].map(write));
  await writeFile(join(to, 'manifest.json'), manifest);
  const integrity = integrityOf(entries.get('desk.js') ?? '');
  return {files: [...writtenEntries, ...writtenParts], integrity, folder, earlier: earlier.length};
}

/** Bundles that a configuration is built into, or that become part of `desk.js`. */
const REQUIRED = [
  'desk.js',
  'desk-autoblock.js',
  'desk-moved.js',
  'desk-ui.js',
  'desk-cookies.js',
  'receipt.js',
];

async function readBundles(folder: string): Promise<ReadonlyMap<string, string>> {
  // Read before the others, so that the message about a missing bundle does not depend on which one fails first.
  await readBundle(folder, 'desk.js');
  const listed = await readdir(folder).catch(() => []);
  const names = new Set([...REQUIRED, ...listed.filter((name) => name.endsWith('.js'))]);
  const texts = [...names].map(async (name) => [name, await readBundle(folder, name)] as const);
  return new Map(await Promise.all(texts));
}

async function readBundle(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (cause) {
    throw new Error(`${join(folder, name)} cannot be read.\n${NOT_BUILT}`, {cause});
  }
}

const NOT_BUILT = [
  '  In a clone of the repository, run "npm run build" first. Elsewhere, install the package again.',
  '  --dist, if you use it, has to name a folder of built bundles.',
].join('\n');
