import {escapeHtml} from '../../platform/pure/html-escape.ts';

/** HTML as data, from which browsers create DOM nodes and Node.js creates text: a text node or an element. */
type HtmlNode = string | HtmlElementNode;

/** An element and its content. */
export interface HtmlElementNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly HtmlNode[];
}

/** Elements whose HTML starts a new line, so that two versions of a list can be compared line by line in a repository. */
const STARTS_LINE = /^(?:privacy-cookies|div|section|h\d|p|ul|li)$/;

/** Creates the data of an element. */
export function htmlElement(
  tag: string,
  content: readonly HtmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): HtmlElementNode {
  return {tag, attributes, content};
}

/** Creates the DOM node of `node`. */
export function createDomNode(document: Document, node: HtmlNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  element.append(...node.content.map((one) => createDomNode(document, one)));
  return element;
}

/** Creates the HTML of `node`, with texts and attribute values escaped. Elements without an end tag are not supported. */
export function serializeHtml(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const {tag, attributes, content} = node;
  const attributeText = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const lineBreak = STARTS_LINE.test(tag) ? '\n' : '';
  return `${lineBreak}<${tag}${attributeText.join('')}>${content.map(serializeHtml).join('')}</${tag}>`;
}
