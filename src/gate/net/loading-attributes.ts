/** Attributes by which an element loads something as soon as it is in a page, or sooner. */
export const ADDRESS_NAMES = ['src', 'srcset', 'href', 'xlink:href', 'poster', 'data'] as const;

/** Elements that load by themselves. Not links, forms and the like: those wait for the visitor. */
export const LOADERS = 'script,img,iframe,frame,link,source,video,audio,track,embed,object,input,image';

/** Relations for which a browser fetches or connects: https://html.spec.whatwg.org/#linkTypes */
const FETCHED = /style|pre|icon|manifest/;

/** Whether `element` loads what its attribute `name` says. */
export const loadsBy = (element: Element, name: string): boolean =>
  ADDRESS_NAMES.some((known) => known === name) &&
  element.matches(LOADERS) &&
  (element.localName !== 'link' || FETCHED.test(element.getAttribute('rel') ?? ''));

/** The addresses in the value of such an attribute: several in a `srcset`, among its descriptors. */
export const addressesIn = (name: string, value: string): readonly string[] =>
  name === 'srcset' ? value.split(/[\s,]+/).filter(Boolean) : [value];
