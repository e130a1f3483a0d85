import {readFile, readdir} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {cookiesHtml} from '../src/cli/commands/cookies.ts';
import {escapeHtml} from '../src/platform/pure/html-escape.ts';
import type {PolicyPage} from '../src/policy/publish.ts';
import type {FormTemplates} from '../src/service/index.ts';
import {readAssets} from './assets.ts';
import {fill, type Slots} from './fill.ts';
import {formTemplates} from './form-templates.ts';
import {layout} from './layout.ts';
import {type Page, readPages} from './pages.ts';
import type {DemoSite} from './read-site.ts';

/** A page in its frame. Slots whose values are known only when it is sent are still open: `vendor`, `since`, `form` … */
export interface ComposedPage {
  readonly page: Page;
  readonly html: string;
}

/** Every page of the site, and the templates for the forms of the service. */
export interface ComposedSite {
  readonly pages: readonly ComposedPage[];
  readonly templates: FormTemplates;
}

/** Composes every page of the site from the sources in `folder`. */
export async function composePages(folder: string, site: DemoSite): Promise<ComposedSite> {
  const art = await readSlots(join(folder, 'art'), '.svg', 'art-');
  const {address: assets} = await readAssets(join(folder, 'assets'));
  const slots = {assets, ...art, ...(await snippetSlots(folder, art)), ...(await policySlots(site))};
  const pages = await readPages(join(folder, 'pages'));
  return {
    pages: [
      ...pages.map((page) => ({page, html: fill(layout(page, site.config), slots)})),
      ...site.policy.pages.map((page) => composePolicyPage(page, site, slots)),
    ],
    templates: formTemplates(site, slots),
  };
}

/** Reads the files of one type in `folder` into slots: `art/hero.svg` with the prefix `art-` becomes `art-hero`. */
async function readSlots(folder: string, extension: string, prefix = ''): Promise<Slots> {
  const names = (await readdir(folder)).filter((name) => extname(name) === extension);
  const entries = names.map(async (name): Promise<[string, string]> => [
    `${prefix}${name.slice(0, -extension.length)}`,
    (await readFile(join(folder, name), 'utf8')).trim(),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

/** The vendors' snippets. */
async function snippetSlots(folder: string, art: Slots): Promise<Slots> {
  const {film, ...snippets} = await readSlots(join(folder, 'snippets'), '.html');
  return {...snippets, film: fill(film ?? '', art)};
}

async function policySlots({policy, config}: DemoSite): Promise<Slots> {
  return {
    'policy-version': escapeHtml(policy.current.version),
    'cookies-en': await cookiesHtml(config, {language: 'en'}),
    'cookies-cy': await cookiesHtml(config, {language: 'cy'}),
  };
}

/** A page of the policy in the frame of the site: the current version, one at its own address, or a comparison of two. */
function composePolicyPage(
  {path, title, content}: PolicyPage,
  {config}: DemoSite,
  slots: Slots,
): ComposedPage {
  const page: Page = {
    path,
    title,
    description:
      'What we learn about you, why, who else sees it, how long we keep it and what you can do about it.',
    language: 'en-GB',
    nav: 'privacy',
    isDynamic: false,
    body: '<div class="wrap">{{policy}}</div>',
  };
  return {page, html: fill(layout(page, config), {...slots, policy: content})};
}
