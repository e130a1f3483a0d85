import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {contentFolder} from './content-folder.ts';
import {embedConfig, integrityOf} from './embed-config.ts';
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
  const folder = contentFolder(withConfig(bundles, site, ''));
  const {parts, entries} = servedFiles(withConfig(bundles, site, `${folder}/`), folder);
  const write = async ([path, text]: readonly [string, string]): Promise<WrittenFile> => ({
    path,
    ...(await writeCompressed(join(to, path), text)),
  });
  await mkdir(join(to, folder), {recursive: true});
  const writtenParts = await Promise.all([...parts].map(write));
  // They name the folder, which must be complete when a browser reads them.
  const writtenEntries = await Promise.all([...entries].map(write));
  const files = new Map([...entries, ...parts]);
  await writeFile(join(to, 'manifest.json'), manifestOf(files, folder));
  const integrity = integrityOf(entries.get('desk.js') ?? '');
  return {files: [...writtenEntries, ...writtenParts], integrity, folder};
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

/** Files that pages do not load: the npm entry, and what becomes part of `desk.js`. */
const NOT_SERVED = ['index.js', 'desk-autoblock.js', 'desk-moved.js'];

type Texts = ReadonlyMap<string, string>;

async function readBundles(folder: string): Promise<Texts> {
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

/** The bundles that pages load, with the configuration in them. */
function withConfig(bundles: Texts, site: unknown, folder: string): Texts {
  const textOf = (name: string): string => bundles.get(name) ?? '';
  const built = embedConfig({
    loader: textOf('desk.js'),
    autoBlock: textOf('desk-autoblock.js'),
    moved: textOf('desk-moved.js'),
    ui: textOf('desk-ui.js'),
    cookies: textOf('desk-cookies.js'),
    receipt: textOf('receipt.js'),
    site,
    folder,
  });
  const configured: readonly (readonly [string, string])[] = [
    ['desk.js', built.loader],
    ['desk-ui.js', built.ui],
    ['desk-cookies.js', built.cookies],
    ['receipt.js', built.receipt],
  ];
  const served = [...bundles].filter(([name]) => !NOT_SERVED.includes(name));
  return new Map([...served, ...configured]);
}

/** The files by address: the parts in their folder, and the entries, which pages name in a tag. */
function servedFiles(files: Texts, folder: string): {readonly parts: Texts; readonly entries: Texts} {
  const parts = [...files].filter(([name]) => name !== 'desk.js');
  return {
    parts: new Map(parts.map(([name, text]) => [`${folder}/${name}`, text])),
    entries: new Map([
      ['desk.js', files.get('desk.js') ?? ''],
      ['desk-cookies.js', `import './${folder}/desk-cookies.js';\n`],
    ]),
  };
}

/** The folder, and the SRI value of every file as it is served, to compare the evidence in receipts with. */
function manifestOf(files: Texts, folder: string): string {
  const hashes = [...files].map(([name, text]) => [name, integrityOf(text)] as const);
  return `${JSON.stringify({folder, files: Object.fromEntries(hashes)}, null, 2)}\n`;
}
