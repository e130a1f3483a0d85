/** Attributes with a URL that an element loads as soon as it is in the page, or earlier. */
export const URL_ATTRIBUTES = ['src', 'srcset', 'href', 'xlink:href', 'poster', 'data'] as const;

/** Matches elements that load something by themselves. Links and forms do not: they wait for the visitor. */
export const LOADING_ELEMENTS =
  'script,img,iframe,frame,link,source,video,audio,track,embed,object,input,image';

/** Values of `rel` for which a browser fetches or connects: https://html.spec.whatwg.org/#linkTypes */
const FETCHED_REL = /style|pre|icon|manifest/;

/** Whether `element` loads the URL in its attribute `name`. */
export function loadsFrom(element: Element, name: string): boolean {
  return (
    URL_ATTRIBUTES.some((known) => known === name) &&
    element.matches(LOADING_ELEMENTS) &&
    (element.localName !== 'link' || FETCHED_REL.test(element.getAttribute('rel') ?? ''))
  );
}

/** The URLs in the value of the attribute `name`: one or, in a `srcset`, several. Descriptors of a `srcset` are not removed. */
export function urlsIn(name: string, value: string): readonly string[] {
  return name === 'srcset' ? value.split(/[\s,]+/).filter(Boolean) : [value];
}
