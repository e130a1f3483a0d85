import {join} from 'node:path';
import {cookiesHtml} from '../src/cli/cookies-html.ts';
import {renderContents, renderPolicy} from '../src/policy/render-policy.ts';
import {calendarDate} from '../src/rights/calendar-date.ts';
import {dateInWords} from '../src/rights/date-in-words.ts';
import {fill} from './fill.ts';
import type {Slots} from './fill.ts';
import {layout} from './layout.ts';
import type {Page} from './page.ts';
import {readFolder} from './read-folder.ts';
import {readPages} from './read-pages.ts';
import type {DemoSite} from './read-site.ts';

/** A page in its frame. Slots that depend on the answer are still open: `vendor`, `since`, `form`, dates. */
export interface ComposedPage {
  readonly page: Page;
  readonly html: string;
}

const policySlots = async ({policy, config}: DemoSite): Promise<Slots> => {
  const date = calendarDate(policy.date);
  return {
    policy: renderPolicy(policy),
    'cookies-en': await cookiesHtml(config, {language: 'en'}),
    'cookies-cy': await cookiesHtml(config, {language: 'cy'}),
    'policy-title': policy.title,
    'policy-version': policy.version,
    'policy-date': policy.date,
    'policy-date-words': date ? dateInWords(date) : policy.date,
    'policy-url': config.policy.url ?? '',
    'policy-contents': renderContents(policy),
  };
};

const vendorSlots = async (folder: string, art: Slots): Promise<Slots> => {
  const {film, ...snippets} = await readFolder(join(folder, 'snippets'), '.html');
  return {...snippets, film: fill(film ?? '', art)};
};

/** The same policy stands at `links.policy` and at the address of its version, which stays when a newer one comes. */
const withPermalink = (pages: readonly Page[], {config}: DemoSite): readonly Page[] =>
  pages.flatMap((page) =>
    page.path === config.links.policy && config.policy.url
      ? [page, {...page, path: config.policy.url}]
      : [page],
  );

/** Every page of the site, in its frame, from the sources in `folder`. */
export const composePages = async (folder: string, site: DemoSite): Promise<readonly ComposedPage[]> => {
  const art = await readFolder(join(folder, 'art'), '.svg', 'art-');
  const slots = {...art, ...(await vendorSlots(folder, art)), ...(await policySlots(site))};
  const pages = withPermalink(await readPages(join(folder, 'pages')), site);
  return pages.map((page) => ({page, html: fill(layout(page, site.config), slots)}));
};
