import {cp, mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {configuratorPage, writeConfigurator} from '../configurator/write-configurator.ts';
import {modifiedTime, newestIn} from '../modified.ts';
import {buildScripts} from '../build-scripts.ts';
import {readDocuments} from './documents.ts';
import {createLinks} from './links.ts';
import {type ExtraPage, renderPages} from './render-pages.ts';
import {searchEntries} from './search-entries.ts';

const here = import.meta.dirname;

/** Folders and files that the site is made from. */
const SOURCES = ['docs', 'demo/docs-site', 'demo/configurator', 'demo/gallery', 'src'];
const SOURCE_FILES = ['README.md', 'CONTRIBUTING.md', 'package-lock.json'];

/** Builds the documentation site when it is missing or older than what it is made from. */
export async function buildDocsSiteWhenOld(folders: DocsSiteFolders): Promise<void> {
  const {root, bundles, out} = folders;
  const sources = await Promise.all([
    ...SOURCES.map((folder) => newestIn(join(root, folder))),
    ...SOURCE_FILES.map((name) => modifiedTime(join(root, name))),
    modifiedTime(join(bundles, 'desk.js')),
  ]);
  if ((await modifiedTime(join(out, 'index.html'))) < Math.max(...sources)) await buildDocsSite(folders);
}

/** What the documentation site is made from, and where it goes. */
export interface DocsSiteFolders {
  /** The repository. */
  readonly root: string;
  /** The built bundles, which the configurator shows and packs. */
  readonly bundles: string;
  /** The site. It is replaced. */
  readonly out: string;
}

/**
 * Builds the documentation site. Its links are relative, so that it can be served from any folder. Rejects when a document links
 * to a file that does not exist.
 */
export async function buildDocsSite({root, bundles, out}: DocsSiteFolders): Promise<void> {
  // Written beside `out` and moved, so that a server never sends half a site.
  const unfinished = `${out}.${process.pid}`;
  await rm(unfinished, {recursive: true, force: true});
  await writePages(root, unfinished);
  await writeAssets(unfinished);
  await writeConfigurator(bundles, join(unfinished, 'configurator'));
  await rm(out, {recursive: true, force: true});
  await rename(unfinished, out);
}

async function writePages(root: string, out: string): Promise<void> {
  const documents = await readDocuments(root);
  const links = createLinks(root, documents);
  const pages = await renderPages(root, documents, links, [searchPage, configuratorPage]);
  for (const {url, content} of pages) await write(join(out, url, 'index.html'), content);
  for (const [path, address] of links.files) {
    await mkdir(dirname(join(out, address)), {recursive: true});
    await cp(join(root, path), join(out, address));
  }
  await write(join(out, 'assets/search.json'), JSON.stringify(documents.flatMap(searchEntries)));
}

const searchPage: ExtraPage = {
  address: 'search/',
  title: 'Search',
  description: 'Search the documentation of Privacy Desk.',
  html: `<h1>Search</h1>
<noscript><p>The search needs JavaScript. The list of all pages is below.</p></noscript>
<p id="found" role="status"></p>
<ol id="results"></ol>
`,
};

async function writeAssets(out: string): Promise<void> {
  const assets = join(out, 'assets');
  await cp(join(here, 'site.css'), join(assets, 'site.css'));
  await cp(join(here, '../assets/icon.svg'), join(assets, 'icon.svg'));
  await buildScripts({site: join(here, 'browser/site.ts')}, assets);
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, content);
}
