import {setTimeout as pause} from 'node:timers/promises';
import {linksOf} from './page-elements.ts';
import type {SitePage, SitePages} from './site-page.ts';

/** How many pages of a site are requested: the one at the address, and those that it links to. */
const MAX_PAGES = 20;

/** Between two requests, in milliseconds, so that no server is busy with us. */
const PAUSE = 200;

/** How long a server may take for one page, in milliseconds. */
const TIMEOUT = 10_000;

/** The longest page that is read, in characters. */
const MAX_LENGTH = 5_000_000;

/** The server's log shows who asked. */
const HEADERS = {accept: 'text/html,application/xhtml+xml', 'user-agent': 'privacy-desk-init'};

/** Files that links lead to and that are no pages. */
const OTHER_FILE = /\.(?!html?$|xhtml$|php$|aspx?$|jsp$)[a-z\d]{2,5}$/i;

/**
 * Requests the page at an address, then pages of the same site that it links to, one after another. Rejects when the first one
 * cannot be read; the others are named.
 */
export async function pagesAt(address: string): Promise<SitePages> {
  const home = await requestPage(address);
  if (typeof home === 'string') throw new Error(home);
  const linked = [...new Set(linksOf(home.html, home.name).flatMap((link) => sameSite(link, home.name)))];
  const others = linked.filter((link) => link !== home.name);
  const pages = [home];
  const unread: string[] = [];
  for (const link of others.slice(0, MAX_PAGES - 1)) {
    await pause(PAUSE);
    const page = await requestPage(link);
    if (typeof page === 'string') unread.push(page);
    else if (sameSite(page.name, home.name).length > 0) pages.push(page);
  }
  const more = others.length - (MAX_PAGES - 1);
  if (more > 0) unread.push(`${home.name} links to ${more} more pages. They were not read.`);
  return {pages, unread};
}

/** A link without its fragment, if it leads to a page of the same site. */
function sameSite(link: string, home: string): readonly string[] {
  const {origin, pathname, search} = new URL(link);
  return origin === new URL(home).origin && !OTHER_FILE.test(pathname) ? [origin + pathname + search] : [];
}

/** The page, under the address that it was read from after redirections; or a sentence that says why it cannot be read. */
async function requestPage(address: string): Promise<SitePage | string> {
  try {
    const answer = await fetch(address, {headers: HEADERS, signal: AbortSignal.timeout(TIMEOUT)});
    const type = answer.headers.get('content-type') ?? '';
    if (!answer.ok) return `${address}: The server answered ${answer.status}. Expected a page.`;
    if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type))
      return `${address}: This is no HTML page, but "${type}".`;
    return {
      name: answer.url,
      path: new URL(answer.url).pathname,
      html: (await answer.text()).slice(0, MAX_LENGTH),
    };
  } catch (error) {
    const {cause, message} = error as Error;
    return `${address}: There was no answer (${cause instanceof Error ? cause.message : message}).`;
  }
}
