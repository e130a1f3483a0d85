import {allElements, elementsOf, type PageElement} from './page-elements.ts';
import type {SitePage} from './site-page.ts';

/** What the pages of a site say about it. Everything may be wrong: it is a proposal. */
export interface PageFacts {
  readonly name: string | undefined;
  /** Language tags of the pages, those of most pages first. */
  readonly languages: readonly string[];
  readonly policy: string | undefined;
  readonly cookies: string | undefined;
  readonly email: string | undefined;
}

/** Reads names, languages and links from the pages of a site. */
export function factsOf(pages: readonly SitePage[]): PageFacts {
  const elements = pages.flatMap(({html}) => allElements(elementsOf(html)));
  const links = pages.flatMap(linksOn);
  return {
    name: mostFrequent(elements.flatMap(siteName))[0],
    languages: mostFrequent(elements.flatMap(languageIn)),
    policy: linkThat(links, /privacy|preifatrwydd|datenschutz|confidentialit/i),
    cookies: linkThat(links, /cookie|cwci/i),
    email: emailOf(links.map(({href}) => href)),
  };
}

/** https://ogp.me/#optional */
function siteName({tag, attributes}: PageElement): readonly string[] {
  const isName = tag === 'meta' && attributes.get('property') === 'og:site_name';
  return isName ? [attributes.get('content')?.trim() ?? ''].filter(Boolean) : [];
}

/** The region makes no difference to the texts. */
function languageIn({tag, attributes}: PageElement): readonly string[] {
  const [language = ''] = /^[a-z]{2,3}(?=$|[-_])/i.exec(attributes.get('lang') ?? '') ?? [];
  return tag === 'html' && language ? [language.toLowerCase()] : [];
}

/** A link on a page. */
interface PageLink {
  readonly page: SitePage;
  readonly href: string;
  readonly words: string;
}

function linksOn(page: SitePage): readonly PageLink[] {
  return allElements(elementsOf(page.html)).flatMap((element) => {
    const href = element.tag === 'a' ? element.attributes.get('href') : undefined;
    if (href === undefined) return [];
    return [
      {
        page,
        href,
        words: allElements([element])
          .map(({text}) => text)
          .join(' '),
      },
    ];
  });
}

/** The path of the link on this site whose address or words say what it leads to. */
function linkThat(links: readonly PageLink[], says: RegExp): string | undefined {
  return mostFrequent(
    links.flatMap((link) => (says.test(link.href) || says.test(link.words) ? pathOf(link) : [])),
  )[0];
}

/** Stands for the host of pages in a folder. */
const NO_HOST = 'https://site.invalid';

/**
 * The path from the root of the site. Addresses of other sites and of a part of the page are none, and neither is the code of a
 * template.
 */
function pathOf({href, page: {name, path}}: PageLink): readonly string[] {
  if (/^\s*(#|$)|[{}<>]/.test(href)) return [];
  const origin = /^https?:/i.test(name) ? new URL(name).origin : NO_HOST;
  if (!URL.canParse(href, origin + path)) return [];
  const url = new URL(href, origin + path);
  return url.origin === origin ? [url.pathname] : [];
}

function emailOf(links: readonly string[]): string | undefined {
  const addresses = links.flatMap((href) => /^mailto:([^?\s]+@[^?\s]+)/i.exec(href)?.[1] ?? []);
  return addresses.find((address) => /privacy|dpo|data/i.test(address)) ?? mostFrequent(addresses)[0];
}

function mostFrequent(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value);
}
