import {escapeHtml} from '../platform/pure/html-escape.ts';

/** HTML as data, from which browsers create DOM nodes and Node.js creates text: a text or an element. */
export type HtmlNode = string | HtmlElementNode;

/** An element and its content. */
export interface HtmlElementNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly HtmlNode[];
  readonly handlers: Handlers;
}

/** What an element does on events: properties of the DOM element. */
type Handlers = Pick<
  Partial<GlobalEventHandlers>,
  'onclick' | 'onclose' | 'onerror' | 'onfocus' | 'onpointerenter'
>;

/** Elements whose HTML starts a new line, so that two versions of a list can be compared line by line in a repository. */
const STARTS_LINE = /^(?:privacy-cookies|div|section|h\d|p|ul|li)$/;

/** Creates the data of an element. */
export function htmlElement(
  tag: string,
  content: readonly HtmlNode[],
  attributes: Readonly<Record<string, string>> = {},
  handlers: Handlers = {},
): HtmlElementNode {
  return {tag, attributes, content, handlers};
}

/**
 * Makes `nodes` the content of `parent`, beside its style sheets. An element that is there already, with the same name and part, stays: it keeps the
 * focus, and a press on it is not lost. Its handlers are replaced, so elements of one name and part have the same kinds of them.
 */
export function showNodes(parent: Element | ShadowRoot, nodes: readonly HtmlNode[]): void {
  const shown = [...parent.childNodes].filter(({nodeName}) => nodeName !== 'STYLE');
  nodes.forEach((node, index) => {
    const earlier = shown[index];
    const next = updatedNode(parent.ownerDocument, earlier, node);
    if (next === earlier) return;
    if (earlier) earlier.replaceWith(next);
    else parent.append(next);
  });
  for (const node of shown.slice(nodes.length)) node.remove();
}

/** `earlier`, changed to what `node` describes; a new DOM node when it is of another kind. */
function updatedNode(document: Document, earlier: ChildNode | undefined, node: HtmlNode): ChildNode {
  if (typeof node === 'string') {
    if (earlier?.nodeType !== 3) return document.createTextNode(node);
    if (earlier.nodeValue !== node) earlier.nodeValue = node;
    return earlier;
  }
  const {tag, attributes, handlers, content} = node;
  const element = isSameKind(earlier, node) ? earlier : document.createElement(tag);
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  showNodes(Object.assign(element, handlers), content);
  return element;
}

function isSameKind(
  earlier: ChildNode | undefined,
  {tag, attributes}: HtmlElementNode,
): earlier is HTMLElement {
  const element = earlier as Partial<Element> | undefined;
  return element?.localName === tag && element.getAttribute?.('part') === (attributes['part'] ?? null);
}

/** Creates the HTML of `node`, with texts and attribute values escaped. Elements without an end tag are not supported. */
export function serializeHtml(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const {tag, attributes, content} = node;
  const attributeText = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const lineBreak = STARTS_LINE.test(tag) ? '\n' : '';
  return `${lineBreak}<${tag}${attributeText.join('')}>${content.map(serializeHtml).join('')}</${tag}>`;
}
