import {readFile, readdir} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {cookiesHtml} from '../src/cli/commands/cookies.ts';
import {escapeHtml} from '../src/platform/pure/html-escape.ts';
import {renderPolicyPage} from '../src/policy/render.ts';
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
  const pages = withPermalink(await readPages(join(folder, 'pages')), site);
  return {
    pages: pages.map((page) => ({page, html: fill(layout(page, site.config), slots)})),
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
    policy: renderPolicyPage(policy, config.policy.url),
    'policy-version': escapeHtml(policy.version),
    'cookies-en': await cookiesHtml(config, {language: 'en'}),
    'cookies-cy': await cookiesHtml(config, {language: 'cy'}),
  };
}

/** The policy is served at `links.policy`, and at the address of its version, which stays when a newer version comes. */
function withPermalink(pages: readonly Page[], {config}: DemoSite): readonly Page[] {
  return pages.flatMap((page) =>
    page.path === config.links.policy && config.policy.url
      ? [page, {...page, path: config.policy.url}]
      : [page],
  );
}
