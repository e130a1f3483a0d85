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
  const links = elements.filter(({tag, attributes}) => tag === 'a' && attributes.has('href'));
  return {
    name: mostFrequent(elements.flatMap(siteName))[0],
    languages: mostFrequent(elements.flatMap(languageIn)),
    policy: linkThat(links, /privacy|preifatrwydd|datenschutz|confidentialit/i),
    cookies: linkThat(links, /cookie|cwci/i),
    email: emailOf(links),
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

/** The path of the link on this site whose address or words say what it leads to. */
function linkThat(links: readonly PageElement[], says: RegExp): string | undefined {
  const paths = links.flatMap((link) => {
    const href = link.attributes.get('href') ?? '';
    return says.test(href) || says.test(link.text) ? pathOf(href) : [];
  });
  return mostFrequent(paths)[0];
}

/** The path from the root of the site. Addresses of other sites, relative to the page, or of a part of it are none. */
function pathOf(href: string): readonly string[] {
  const [path = ''] = /^\/(?!\/)[^\s?#]*/.exec(href) ?? [];
  return path ? [path] : [];
}

function emailOf(links: readonly PageElement[]): string | undefined {
  const addresses = links.flatMap(
    ({attributes}) => /^mailto:([^?\s]+@[^?\s]+)/i.exec(attributes.get('href') ?? '')?.[1] ?? [],
  );
  return addresses.find((address) => /privacy|dpo|data/i.test(address)) ?? mostFrequent(addresses)[0];
}

function mostFrequent(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value);
}
