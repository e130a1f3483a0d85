import {type Embed, withEmbeds} from './embeds.ts';
import {heldCategory} from './held-markup.ts';
import {addressesOf, isCode, isEarly} from './loaded-addresses.ts';
import {allElements, elementsOf, type PageElement, type PageNode} from './page-elements.ts';
import {ownHosts} from './own-hosts.ts';
import {isFrameworkCode} from './page-maker.ts';
import {presetAt, presetNamedIn} from './recognise.ts';
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
  return snippetsIn(elementsOf(page.html), {page, own: ownHosts(page), heldBy: undefined});
}

/** Where an element is. */
interface Surroundings extends Pick<Snippet, 'page' | 'heldBy'> {
  /** The hosts of the site itself. */
  readonly own: ReadonlySet<string>;
}

function snippetsIn(nodes: readonly PageNode[], around: Surroundings): readonly Snippet[] {
  const found: Snippet[] = [];
  let last: Snippet | undefined;
  for (const node of withEmbeds(nodes)) {
    const snippet = snippetIn(node, around);
    if (snippet && last && canJoin(last, snippet)) last = join(last, snippet, found);
    else if (snippet) found.push((last = snippet));
    else {
      last = undefined;
      if (node !== 'text' && 'tag' in node) found.push(...snippetsInside(node, around));
    }
  }
  return found;
}

/** An embed is one snippet, whatever is in it. */
function snippetIn(node: PageNode | Embed, around: Surroundings): Snippet | undefined {
  if (node === 'text') return undefined;
  if ('tag' in node) return snippetOf(node, around);
  const {page, heldBy} = around;
  const {preset, elements} = node;
  return {page, elements, preset, host: allElements(elements).flatMap(addressesOf)[0]?.host, heldBy};
}

/** What is in a template waits for its category or, without one, for a script that copies it. */
function snippetsInside(element: PageElement, around: Surroundings): readonly Snippet[] {
  if (element.tag !== 'template') return snippetsIn(element.children, around);
  const category = heldCategory(element) ?? around.heldBy;
  return category === undefined ? [] : snippetsIn(element.children, {...around, heldBy: category});
}

/** The element as a snippet; `undefined` when it contacts no other host by itself. */
function snippetOf(element: PageElement, {page, own, heldBy: outer}: Surroundings): Snippet | undefined {
  if (element.tag === 'template') return undefined;
  if (isCode(element) && (isFrameworkCode(element.text) || isConsentDefault(element.text))) return undefined;
  const heldBy = heldCategory(element) ?? outer;
  const addresses = addressesOf(element).filter(({host}) => !own.has(host));
  const known = addresses.find((address) => presetAt(address) !== undefined);
  const preset = known ? presetAt(known) : isCode(element) ? presetNamedIn(element.text) : undefined;
  const host = (known ?? addresses[0])?.host;
  return preset === undefined && host === undefined
    ? undefined
    : {page, elements: [element], preset, host, heldBy};
}

/** Firefox requests scripts and style sheets in a template ahead of time, unless they come before its other elements. */
function canJoin(one: Snippet, other: Snippet): boolean {
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

/**
 * The call that sets a default, the lines that define `gtag`, and comments. They load nothing:
 * https://developers.google.com/tag-platform/security/guides/consent
 */
const CONSENT_DEFAULT_PARTS = [
  /\/\*[^]*?\*\/|\/\/[^\n]*/g,
  /(window\.)?dataLayer\s*=\s*window\.dataLayer\s*\|\|\s*\[\]/g,
  /function\s+gtag\s*\(\)\s*\{\s*(window\.)?dataLayer\.push\(arguments\);?\s*\}/g,
  /gtag\(\s*['"]consent['"]\s*,\s*['"]default['"]\s*,\s*\{[^{}]*\}\s*\)/g,
];

/** Whether a script only sets Google's consent default. It has to run before consent. */
function isConsentDefault(code: string): boolean {
  const rest = CONSENT_DEFAULT_PARTS.reduce((text, part) => text.replaceAll(part, ''), code);
  return code.includes('gtag(') && /^[\s;]*$/.test(rest);
}
