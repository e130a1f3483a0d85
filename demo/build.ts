import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {bakeFolder} from '../src/cli/bake-folder.ts';
import {writeGpc} from '../src/cli/write-gpc.ts';
import {buildGallery} from './build-gallery.ts';
import {composePages} from './compose-pages.ts';
import type {ComposedPage} from './compose-pages.ts';
import {fill} from './fill.ts';
import {forms} from './forms.ts';
import {readSite} from './read-site.ts';
import type {DemoSite} from './read-site.ts';
import {renderForm} from './render-form.ts';
import type {Form} from './render-form.ts';

const SOURCES = import.meta.dirname;

/** The day on which the site first said that it heeds Global Privacy Control. */
const GPC_SINCE = '2026-11-25';

/** Where the built bundles are, and where the site goes. */
export interface Folders {
  readonly bundles: string;
  readonly out: string;
}

/** What was built. */
export interface BuiltSite {
  readonly site: DemoSite;
  readonly pages: readonly ComposedPage[];
}

const formOf = (path: string): Form | undefined =>
  path in forms ? forms[path as keyof typeof forms] : undefined;

const writePage = async (out: string, {page, html}: ComposedPage): Promise<void> => {
  const form = formOf(page.path);
  const file = join(out, page.path, 'index.html');
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, form ? fill(html, {form: renderForm(form)}) : html);
};

/** Generates the whole site: pages, assets, and the bundles with `site.json` baked in. Throws when a source is faulty. */
export const buildSite = async ({bundles, out}: Folders): Promise<BuiltSite> => {
  const site = await readSite(SOURCES);
  const pages = await composePages(SOURCES, site);
  await rm(out, {recursive: true, force: true});
  await Promise.all(pages.filter(({page}) => !page.isAnswer).map((page) => writePage(out, page)));
  await cp(join(SOURCES, 'assets'), join(out, 'assets'), {recursive: true});
  await bakeFolder(bundles, join(out, 'privacy'), site.raw);
  await buildGallery(bundles, out);
  await writeGpc(out, GPC_SINCE);
  return {site, pages};
};
