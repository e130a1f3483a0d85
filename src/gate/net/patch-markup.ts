import type {Guard} from './guard.ts';
import type {InertMarkup} from './inert-markup.ts';
import {patch} from './patch.ts';
import type {Around, Stop} from './patch.ts';

/** Elements whose content is text, or inert: https://html.spec.whatwg.org/#parsing-html-fragments */
const TEXT = /^(template|script|style|textarea|title|noscript|iframe|xmp|noembed|noframes|plaintext)$/;

const XHTML = 'http://www.w3.org/1999/xhtml';

const placings = new Map<string, 'before' | 'prepend' | 'append' | 'after'>([
  ['beforebegin', 'before'],
  ['afterbegin', 'prepend'],
  ['beforeend', 'append'],
  ['afterend', 'after'],
]);

/** Gives the content of `markup`, when that has to be read apart before it goes into `parent`. */
type Apart = (parent: ParentNode | null, markup: unknown) => DocumentFragment | undefined;

const inner =
  (apart: Apart): Around =>
  (self, [markup], proceed) => {
    const content = apart(self as ParentNode, markup);
    return content ? (self as ParentNode).replaceChildren(content) : proceed();
  };

const outer =
  (apart: Apart): Around =>
  (self, [markup], proceed) => {
    const content = apart((self as Element).parentElement, markup);
    return content ? (self as Element).replaceWith(content) : proceed();
  };

const adjacent =
  (apart: Apart): Around =>
  (self, [where, markup], proceed) => {
    const element = self as Element;
    const placing = placings.get(String(where).toLowerCase());
    const isInside = placing === 'prepend' || placing === 'append';
    const content = placing && apart(isInside ? element : element.parentElement, markup);
    return content ? element[placing](content) : proceed();
  };

/**
 * Stops what stands in markup that scripts write into elements: an image in it is asked for before anybody could look. So
 * markup that names what is stopped is read apart first, and moved in. Returns its stops.
 */
export const patchMarkup = (
  win: Window & typeof globalThis,
  guard: Guard,
  {namesStopped, readIn}: InertMarkup,
): readonly Stop[] => {
  const apart: Apart = (parent, markup) => {
    const {namespaceURI = XHTML, localName = ''} = (parent ?? {}) as Partial<Element>;
    const isRead = parent?.ownerDocument === win.document && namespaceURI === XHTML && !TEXT.test(localName);
    if (!isRead || !namesStopped(markup)) return undefined;
    const host = (parent as Partial<ShadowRoot>).host ?? (parent as Element);
    const content = readIn(host.localName, markup);
    guard.checkAll(content);
    return content;
  };
  const {prototype} = win.Element;
  return [
    patch(prototype, 'innerHTML', inner(apart)),
    patch(win.ShadowRoot.prototype, 'innerHTML', inner(apart)),
    patch(prototype, 'outerHTML', outer(apart)),
    patch(prototype, 'insertAdjacentHTML', adjacent(apart)),
    patch(win.Range.prototype, 'createContextualFragment', (_, __, proceed) => {
      const fragment = proceed();
      guard.checkAll(fragment as DocumentFragment);
      return fragment;
    }),
  ];
};
