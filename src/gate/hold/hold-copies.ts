import {nativesOf} from '../../platform/web/natives.ts';
import {executionTiming} from '../release/script.ts';
import {LOADED_SELECTOR, PARKABLE} from './held-markup.ts';
import type {LiveElement} from './running-markup.ts';

/** The `type` of a script in copied markup. It has run where it was, and no browser runs it again from this. */
const COPIED_TYPE = 'privacy-desk/copied';

/** Functions of the browser, before they are patched. They are called by their prototype: a field of a form can hide a member. */
interface Native {
  readonly document: Document;
  /** The classes of the document. */
  readonly classes: typeof globalThis;
  readonly cloneNode: Node['cloneNode'];
  readonly importNode: Document['importNode'];
  readonly contains: Node['contains'];
  readonly matches: Element['matches'];
}

/**
 * Holds the copies of what was released. Routers keep a page as text or as a clone when the visitor leaves it, and put that back
 * later, perhaps after a withdrawal; pages write `innerHTML +=`. A live copy would request the vendor as soon as it is inserted,
 * and nothing could stop that. So the functions of the browser that copy give out held markup, which the gate releases if that
 * is still allowed. Nothing is written on the page itself.
 *
 * `live`: what was released. It grows.
 */
export function holdCopies(window: Window & typeof globalThis, live: LiveElement[]): void {
  const classes = nativesOf(window);
  const {Document, Element, Node} = classes;
  const {cloneNode, contains} = Node.prototype;
  const {importNode} = Document.prototype;
  const {matches} = Element.prototype;
  const native: Native = {document: window.document, classes, cloneNode, contains, importNode, matches};
  patchSerialisation(native, live);
  patchCloning(native, live);
}

/** Calls `write` with `root` or, if something in it is live, with a held copy of it. */
type Serialise = (root: Node, write: (node: Node) => string) => string;

function patchSerialisation(native: Native, live: LiveElement[]): void {
  const {Element, ShadowRoot, XMLSerializer} = native.classes;
  const serialise: Serialise = (root, write) => {
    if (!keysIn(native, live, root).size) return write(root);
    const copy = inertCopy(native, root);
    for (const copied of copiesIn(native, live, root, copy)) holdCopy(native, copied);
    return write(copy);
  };
  for (const [{prototype}, name] of [
    [ShadowRoot, 'innerHTML'],
    [Element, 'innerHTML'],
    [Element, 'outerHTML'],
  ] as const) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const get = descriptor?.get as ((this: unknown) => string) | undefined;
    const ofElement = Object.getOwnPropertyDescriptor(Element.prototype, name)?.get as typeof get;
    if (!get || !ofElement || !descriptor?.configurable) continue;
    Object.defineProperty(prototype, name, {
      ...descriptor,
      get(this: Node) {
        return serialise(this, (node) =>
          node === this
            ? get.call(node)
            : withRawNoscript(native, node as Element, () => ofElement.call(node)),
        );
      },
    });
  }
  const {serializeToString} = XMLSerializer.prototype;
  XMLSerializer.prototype.serializeToString = function (root) {
    return serialise(root, (node) => serializeToString.call(this, node));
  };
  patchGetHtml(native, serialise);
}

/** `getHTML()` of an element or a shadow root. With options it may write shadow roots, which a copy does not have. */
function patchGetHtml(native: Native, serialise: Serialise): void {
  const {Element, ShadowRoot} = native.classes;
  const ofElement = Element.prototype.getHTML as Element['getHTML'] | undefined;
  if (!ofElement) return;
  for (const {prototype} of [Element, ShadowRoot]) {
    const {getHTML} = prototype;
    prototype.getHTML = function (this: Element, options) {
      if (options) return getHTML.call(this, options);
      return serialise(this, (node) =>
        node === this
          ? getHTML.call(this)
          : withRawNoscript(native, node as Element, () => ofElement.call(node as Element)),
      );
    };
  }
}

/** The content of a clone has not loaded yet when it is held: an image starts in a microtask. */
function patchCloning(native: Native, live: LiveElement[]): void {
  const {Document, Node} = native.classes;
  const holdClone = <N extends Node>(original: Node, clone: N): N => {
    for (const copied of copiesIn(native, live, original, clone)) {
      const {element, keys} = copied;
      // The clone of a script has run, and a clone of one element alone is for the caller to change.
      if (element.localName === 'script' || element === (clone as Node))
        live.push({ref: new WeakRef(element), keys});
      else holdCopy(native, copied);
    }
    return clone;
  };
  Node.prototype.cloneNode = function (deep) {
    return holdClone(this, native.cloneNode.call(this, deep));
  };
  Document.prototype.importNode = function <N extends Node>(this: Document, node: N, deep?: boolean) {
    return holdClone(node, native.importNode.call(this, node, deep) as N);
  };
}

/** The copy of a live element. */
interface Copied {
  readonly element: Element;
  readonly keys: LiveElement['keys'];
}

/** The live elements in `root` with their keys: those of the newest release. Forgets elements that are gone. */
function keysIn({contains}: Native, live: LiveElement[], root: Node): ReadonlyMap<Node, LiveElement['keys']> {
  const keysOf = new Map<Node, LiveElement['keys']>();
  const all = live.map(({ref, keys}) => ({element: ref.deref(), keys}));
  for (const {element, keys} of all) if (element && contains.call(root, element)) keysOf.set(element, keys);
  if (all.some(({element}) => !element)) live.splice(0, live.length, ...live.filter(({ref}) => ref.deref()));
  return keysOf;
}

/** The copy of each live element, with its keys. `copy` has the same elements as `root`. */
function copiesIn(native: Native, live: LiveElement[], root: Node, copy: Node): readonly Copied[] {
  const keysOf = keysIn(native, live, root);
  if (!keysOf.size) return [];
  const {
    document,
    classes: {NodeFilter},
  } = native;
  const originals = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  const copies = document.createTreeWalker(copy, NodeFilter.SHOW_ELEMENT);
  const found: Copied[] = [];
  for (let one: Node | null = root, other: Node | null = copy; one && other;) {
    const keys = keysOf.get(one);
    if (keys) found.push({element: other as Element, keys});
    one = originals.nextNode();
    other = copies.nextNode();
  }
  return found;
}

/** A copy in a document without a window, where nothing loads. */
function inertCopy({document, classes, cloneNode, importNode}: Native, root: Node): Node {
  if (root instanceof classes.Document) return cloneNode.call(root, true);
  const inert = document.implementation.createHTMLDocument('');
  if (!(root instanceof classes.DocumentFragment)) return importNode.call(inert, root, true);
  // A shadow root cannot be copied. An element with the same children is written in the same way.
  for (const child of root.childNodes) inert.body.append(importNode.call(inert, child, true));
  return inert.body;
}

/** Makes a copy inert: a script by its type, anything else by parking its addresses. */
function holdCopy({matches}: Native, {element: copy, keys}: Copied): void {
  if (copy.localName === 'script' && executionTiming(copy as HTMLScriptElement))
    copy.setAttribute('type', COPIED_TYPE);
  if (!matches.call(copy, LOADED_SELECTOR)) return;
  for (const name of PARKABLE) {
    const value = copy.getAttribute(name);
    if (!value) continue;
    copy.removeAttribute(name);
    copy.setAttribute(`data-${name}`, value);
    copy.setAttribute('data-consent', keys.join(' '));
  }
}

/** Calls `write` while marks replace the text in `noscript`: a document without a window writes that with entities. */
function withRawNoscript(
  {document, classes: {NodeFilter}}: Native,
  root: Element,
  write: () => string,
): string {
  const texts: {readonly mark: string; readonly text: string}[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node.nodeName !== 'NOSCRIPT') continue;
    const mark = `privacy-desk-noscript-${texts.length}-`;
    texts.push({mark, text: node.textContent ?? ''});
    node.textContent = mark;
  }
  return texts.reduce((markup, {mark, text}) => markup.replace(mark, () => text), write());
}
