import {heldCategory} from './held-markup.ts';
import {allElements, elementsOf, type PageElement, type PageNode} from './page-elements.ts';
import {addressesIn, addressIn, type LoadedAddress, presetAt, presetNamedIn} from './recognise.ts';
import type {SitePage} from './site-page.ts';

/** Neighbours on a page that belong to the same tool: what one template can hold. */
export interface Snippet {
  readonly page: SitePage;
  readonly elements: readonly PageElement[];
  /** Id of the preset; `undefined` when no preset has the host. */
  readonly preset: string | undefined;
  /** The first host that it contacts; `undefined` when only its names say what it is. */
  readonly host: string | undefined;
  /** The category that its markup names already; `undefined` when nothing holds it. */
  readonly heldBy: string | undefined;
}

/** Every snippet of a page that contacts another host, in the order of the text. */
export function snippetsOn(page: SitePage): readonly Snippet[] {
  return snippetsIn(elementsOf(page.html), page, undefined);
}

/** Attributes with an address that is loaded with the page, parked or not. */
const LOADED = ['src', 'srcset', 'href', 'data', 'poster'].flatMap((name) => [name, `data-${name}`]);

/** Elements that load an address by themselves. */
const LOADING = /^(script|iframe|img|link|video|audio|source|track|object|embed|input)$/;

/** Values of `rel` with which a link loads something or prepares it. */
const LOADING_REL = /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon)\b/i;

/** Code that loads something. Addresses in other code, such as those of buttons to share a page, are not requested. */
const LOADING_CODE =
  /createElement|\.src\b|new Image\b|\bimport\s*\(|sendBeacon|\bfetch\s*\(|XMLHttpRequest|document\.write|importScripts/;

/** Types of a script that browsers run, and the one that holds it. */
const SCRIPT_TYPE = /^$|^(text|application)\/(java|ecma)script|^module$|^text\/plain$/i;

function snippetsIn(
  nodes: readonly PageNode[],
  page: SitePage,
  heldBy: string | undefined,
): readonly Snippet[] {
  const found: Snippet[] = [];
  let last: Snippet | undefined;
  for (const node of nodes) {
    const snippet = node === 'text' ? undefined : snippetOf(node, page, heldBy);
    if (snippet && last && canJoin(last, snippet)) last = join(last, snippet, found);
    else if (snippet) found.push((last = snippet));
    else {
      last = undefined;
      if (node !== 'text') found.push(...snippetsInside(node, page, heldBy));
    }
  }
  return found;
}

/** What is in a template waits for its category or, without one, for a script that copies it. */
function snippetsInside(
  element: PageElement,
  page: SitePage,
  heldBy: string | undefined,
): readonly Snippet[] {
  if (element.tag !== 'template') return snippetsIn(element.children, page, heldBy);
  const category = heldCategory(element) ?? heldBy;
  return category === undefined ? [] : snippetsIn(element.children, page, category);
}

/** The element as a snippet; `undefined` when it contacts no other host by itself. */
function snippetOf(element: PageElement, page: SitePage, outer: string | undefined): Snippet | undefined {
  if (element.tag === 'template') return undefined;
  const heldBy = heldCategory(element) ?? outer;
  const addresses = addressesOf(element);
  const known = addresses.find((address) => presetAt(address) !== undefined);
  const preset = known ? presetAt(known) : isCode(element) ? presetNamedIn(element.text) : undefined;
  const host = (known ?? addresses[0])?.host;
  return preset === undefined && host === undefined
    ? undefined
    : {page, elements: [element], preset, host, heldBy};
}

function addressesOf(element: PageElement): readonly LoadedAddress[] {
  const {tag, attributes, text, children} = element;
  // Browsers without scripts load it, and no banner can ask there.
  if (tag === 'noscript') return allElements(children).flatMap(addressesOf);
  if (tag === 'style') return addressesIn(text);
  if (isCode(element)) return LOADING_CODE.test(text) ? addressesIn(text) : [];
  if (!LOADING.test(tag) || (tag === 'link' && !LOADING_REL.test(attributes.get('rel') ?? ''))) return [];
  if (tag === 'script' && !SCRIPT_TYPE.test(attributes.get('type') ?? '')) return [];
  return LOADED.flatMap((name) => addressIn(attributes.get(name) ?? '') ?? []);
}

/** Whether the element is a script with its code in it. Data for programs, such as JSON-LD, are no code. */
function isCode({tag, attributes}: PageElement): boolean {
  return tag === 'script' && !attributes.has('src') && SCRIPT_TYPE.test(attributes.get('type') ?? '');
}

/** Firefox requests scripts and style sheets in a template ahead of time, unless they come before its other elements. */
function canJoin(one: Snippet, other: Snippet): boolean {
  const isEarly = ({tag}: PageElement): boolean => /^(script|style|link)$/.test(tag);
  const isSame = one.preset !== undefined && one.preset === other.preset && one.heldBy === other.heldBy;
  return isSame && (one.elements.every(isEarly) || !other.elements.some(isEarly));
}

/** Puts the joined snippet in the place of the last one. */
function join(last: Snippet, next: Snippet, found: Snippet[]): Snippet {
  const joined = {
    ...last,
    host: last.host ?? next.host,
    elements: [...last.elements, ...next.elements],
  };
  found.splice(-1, 1, joined);
  return joined;
}
