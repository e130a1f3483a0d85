/** A page as it was answered. */
export interface CrawledPage {
  readonly path: string;
  readonly status: number;
  readonly html: string;
  /** Addresses on the same host that it leads to, fragments included. */
  readonly links: readonly string[];
}

const hrefsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));

const visit = async (siteUrl: string, path: string): Promise<CrawledPage> => {
  const answer = await fetch(siteUrl + path, {redirect: 'manual'});
  const html = await answer.text();
  const links = hrefsIn(html)
    .map((href) => new URL(href, siteUrl + path))
    .filter(({origin}) => origin === siteUrl)
    .map(({pathname, search, hash}) => pathname + search + hash);
  return {path, status: answer.status, html, links};
};

/** Visits every page that can be reached from the home page by links. */
export const crawl = async (siteUrl: string): Promise<ReadonlyMap<string, CrawledPage>> => {
  const seen = new Map<string, CrawledPage>();
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    const page = await visit(siteUrl, path);
    seen.set(path, page);
    waiting.push(...page.links.map((link) => link.split('#', 1)[0] ?? '/'));
  }
  return seen;
};
