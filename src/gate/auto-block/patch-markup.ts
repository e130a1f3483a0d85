import {nativesOf} from '../../platform/web/natives.ts';
import type {ElementBlocker} from './element-blocker.ts';
import type {InertMarkup} from './inert-markup.ts';
import {patch, patchOn, type Undo, type Wrapper} from './patch.ts';

/** Elements whose content is text, or inert: https://html.spec.whatwg.org/#parsing-html-fragments */
const TEXT_OR_INERT =
  /^(template|script|style|textarea|title|noscript|iframe|xmp|noembed|noframes|plaintext)$/;

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Position of `insertAdjacentHTML` → method that inserts nodes in that position. */
const insertMethods = new Map<string, 'before' | 'prepend' | 'append' | 'after'>([
  ['beforebegin', 'before'],
  ['afterbegin', 'prepend'],
  ['beforeend', 'append'],
  ['afterend', 'after'],
]);

/** Parses and checks `markup` for `parent`. Returns `undefined` if the browser may write it as it is. */
type CheckMarkup = (parent: ParentNode | null, markup: unknown) => DocumentFragment | undefined;

/**
 * Blocks elements in markup that scripts write into other elements. Browsers request an image in such markup before anything
 * could check it. So markup that names a blocked host is parsed in an inert document, checked, and then moved into the page.
 */
export function patchMarkup(
  win: Window & typeof globalThis,
  blocker: ElementBlocker,
  {namesBlockedHost, parseIn}: InertMarkup,
): readonly Undo[] {
  const checkMarkup: CheckMarkup = (parent, markup) => {
    const {namespaceURI = XHTML, localName = ''} = (parent ?? {}) as Partial<Element>;
    const isLive =
      parent?.ownerDocument === win.document && namespaceURI === XHTML && !TEXT_OR_INERT.test(localName);
    if (!isLive || !namesBlockedHost(markup)) return undefined;
    const context = (parent as Partial<ShadowRoot>).host ?? (parent as Element);
    const content = parseIn(context.localName, markup);
    blocker.checkTree(content);
    return content;
  };
  const element = win.document.createElement('i');
  return [
    ...patchOn(element, 'innerHTML', setInnerHtml(checkMarkup)),
    patch(nativesOf(win).ShadowRoot.prototype, 'innerHTML', setInnerHtml(checkMarkup)),
    ...patchOn(element, 'outerHTML', setOuterHtml(checkMarkup)),
    ...patchOn(element, 'insertAdjacentHTML', insertAdjacentHtml(checkMarkup)),
    ...patchOn(win.document.createRange(), 'createContextualFragment', (_, __, proceed) => {
      const fragment = proceed();
      blocker.checkTree(fragment as DocumentFragment);
      return fragment;
    }),
  ];
}

function setInnerHtml(checkMarkup: CheckMarkup): Wrapper {
  return (self, [markup], proceed) => {
    const content = checkMarkup(self as ParentNode, markup);
    return content ? (self as ParentNode).replaceChildren(content) : proceed();
  };
}

function setOuterHtml(checkMarkup: CheckMarkup): Wrapper {
  return (self, [markup], proceed) => {
    const content = checkMarkup((self as Element).parentElement, markup);
    return content ? (self as Element).replaceWith(content) : proceed();
  };
}

function insertAdjacentHtml(checkMarkup: CheckMarkup): Wrapper {
  return (self, [position, markup], proceed) => {
    const element = self as Element;
    const method = insertMethods.get(String(position).toLowerCase());
    const isInside = method === 'prepend' || method === 'append';
    const content = method && checkMarkup(isInside ? element : element.parentElement, markup);
    return content ? element[method](content) : proceed();
  };
}
