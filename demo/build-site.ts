import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {writeGpc} from '../src/cli/commands/gpc.ts';
import {privacyPointer} from '../src/cli/commands/well-known.ts';
import {archiveNotices} from '../src/cli/notice-archive.ts';
import {policyFilterCss} from '../src/cli/policy/policy-filter-css.ts';
import {writeSiteBundles} from '../src/cli/site-bundles.ts';
import {renderForm} from '../src/rights/render-form.ts';
import type {FormTemplates} from '../src/service/index.ts';
import {readAssets, writeAssets} from './assets.ts';
import {buildScripts} from './build-scripts.ts';
import {type ComposedPage, composePages} from './compose-pages.ts';
import {fill} from './fill.ts';
import {signUpForm} from './sign-up.ts';
import {copyFrame} from './gallery/copy-frame.ts';
import {type DemoSite, readSite} from './read-site.ts';

/** Where the built bundles are, and where the site is written to. */
export interface Folders {
  readonly bundles: string;
  readonly out: string;
}

export interface BuiltSite {
  readonly site: DemoSite;
  readonly pages: readonly ComposedPage[];
  /** Pages of the site around the forms of the service. */
  readonly templates: FormTemplates;
  /** SRI value of `desk.js`. */
  readonly integrity: string;
}

const SOURCES = import.meta.dirname;

/** First day on which the site respects Global Privacy Control. */
const GPC_SINCE = '2026-11-25';

/** Builds the whole site: pages, assets, and the bundles with `site.json` built in. Rejects when a source has errors. */
export async function buildSite({bundles, out}: Folders): Promise<BuiltSite> {
  const site = await readSite(SOURCES);
  const {pages, templates} = await composePages(SOURCES, site);
  await rm(out, {recursive: true, force: true});
  await Promise.all(pages.filter(({page}) => !page.isDynamic).map((page) => writePage(out, page)));
  await writePolicyFiles({bundles, out}, site);
  await writeAssets(out, await readAssets(join(SOURCES, 'assets')));
  const {integrity} = await writeSiteBundles(bundles, join(out, 'privacy'), site.expanded);
  await archiveNotices(join(out, 'privacy'), site.config);
  await buildGallery(bundles, out);
  await writeGpc(out, GPC_SINCE);
  await writeFile(join(out, 'privacy.json'), JSON.stringify(privacyPointer(site.config), null, 2));
  return {site, pages, templates, integrity};
}

async function writePage(out: string, {page, html}: ComposedPage): Promise<void> {
  const file = join(out, page.path, 'index.html');
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, page.path === signUpForm.action ? fill(html, {form: renderForm(signUpForm)}) : html);
}

/** `policy.json` and the text of each version, and the style sheet and the script that filter the policy. */
async function writePolicyFiles({bundles, out}: Folders, {policy, config}: DemoSite): Promise<void> {
  const base = config.links.policy ?? '';
  const files = [
    ...policy.files,
    [`${base}policy-filter.css`, policyFilterCss] as const,
    [`${base}desk-policy.js`, await readFile(join(bundles, 'desk-policy.js'), 'utf8')] as const,
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(out, path)), {recursive: true});
    await writeFile(join(out, path), text);
  }
}

async function buildGallery(bundles: string, out: string): Promise<void> {
  const gallery = join(out, 'gallery');
  await copyFrame(bundles, gallery);
  for (const name of ['index.html', 'gallery.css'])
    await cp(join(SOURCES, 'gallery', name), join(gallery, name));
  await cp(join(SOURCES, 'assets', 'icon.svg'), join(gallery, 'icon.svg'));
  await buildScripts({gallery: join(SOURCES, 'gallery', 'gallery.js')}, gallery);
}
