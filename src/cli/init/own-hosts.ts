import {allElements, elementsOf, type PageElement} from './page-elements.ts';
import {addressIn} from './recognise.ts';
import type {SitePage} from './site-page.ts';

/** The hosts of a site that runs on the developer's machine. */
const LOCAL = ['localhost', '127.0.0.1'];

/** The hosts of the page itself: that of its address, and those that it names as its own. */
export function ownHosts({name, html}: SitePage): ReadonlySet<string> {
  const named = allElements(elementsOf(html)).flatMap(ownAddress);
  return new Set([...LOCAL, ...[name, ...named].flatMap((address) => addressIn(address)?.host ?? [])]);
}

/** https://www.rfc-editor.org/rfc/rfc6596 and https://ogp.me/#metadata */
function ownAddress({tag, attributes}: PageElement): readonly string[] {
  if (tag === 'link' && attributes.get('rel') === 'canonical') return [attributes.get('href') ?? ''];
  if (tag === 'meta' && attributes.get('property') === 'og:url') return [attributes.get('content') ?? ''];
  return [];
}
