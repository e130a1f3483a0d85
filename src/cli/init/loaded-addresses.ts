import {allElements, type PageElement} from './page-elements.ts';
import {addressesIn, addressIn, type LoadedAddress} from './recognise.ts';

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

/** The addresses of other hosts that an element requests by itself, without those of its children. */
export function addressesOf(element: PageElement): readonly LoadedAddress[] {
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
export function isCode({tag, attributes}: PageElement): boolean {
  return tag === 'script' && !attributes.has('src') && SCRIPT_TYPE.test(attributes.get('type') ?? '');
}

/** Whether Firefox requests such an element in a template ahead of time, unless it comes before the other elements. */
export function isEarly({tag}: PageElement): boolean {
  return /^(script|style|link)$/.test(tag);
}
