import {type DefaultTreeAdapterTypes as Tree, parse, parseFragment} from 'parse5';

/** An element of a page, with its place in the text. */
export interface PageElement {
  readonly tag: string;
  /** By name in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text directly in it: the code of a script. */
  readonly text: string;
  /** What it contains: the content of a template too, and what browsers without scripts show of a `<noscript>`. */
  readonly children: readonly PageNode[];
  readonly place: Place;
  /** Where each attribute is, from its name on. Offsets in the text of the page. */
  readonly attributeStart: (name: string) => number | undefined;
}

/** A child of an element: another element, or text that is not empty. Comments and white space are left out. */
export type PageNode = PageElement | 'text';

/** Where an element is in the text of its page: offsets begin at 0, lines at 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

/** What the page contains, as browsers read it. Never throws. */
export function elementsOf(html: string): readonly PageNode[] {
  return nodesOf(parse(html, {sourceCodeLocationInfo: true}));
}

/** Every element in a list of nodes, and in those, in the order of the text. */
export function allElements(nodes: readonly PageNode[]): readonly PageElement[] {
  return nodes.flatMap((node) => (node === 'text' ? [] : [node, ...allElements(node.children)]));
}

/** Addresses that the links of a page lead to, as absolute URLs. */
export function linksOf(html: string, address: string): readonly string[] {
  return allElements(elementsOf(html)).flatMap(({tag, attributes}) => {
    const href = tag === 'a' ? attributes.get('href') : undefined;
    if (href === undefined || !URL.canParse(href, address)) return [];
    const url = new URL(href, address);
    return /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
}

function nodesOf(parent: Tree.ParentNode): readonly PageNode[] {
  const {childNodes} = 'content' in parent ? parent.content : parent;
  return childNodes.flatMap((node): readonly PageNode[] => {
    if (node.nodeName === '#text') return (node as Tree.TextNode).value.trim() ? ['text'] : [];
    return 'tagName' in node ? [elementOf(node)] : [];
  });
}

function elementOf(element: Tree.Element): PageElement {
  const {tagName: tag, attrs, childNodes, sourceCodeLocation: location} = element;
  const text = childNodes
    .map((node) => (node.nodeName === '#text' ? (node as Tree.TextNode).value : ''))
    .join('');
  return {
    tag,
    attributes: new Map(attrs.map(({name, value}) => [name, value])),
    text,
    children: tag === 'noscript' ? nodesOf(parseFragment(text)) : nodesOf(element),
    place: {
      start: location?.startOffset ?? 0,
      end: location?.endOffset ?? 0,
      line: location?.startLine ?? 1,
      endLine: location?.endLine ?? 1,
    },
    attributeStart: (name) => location?.attrs?.[name]?.startOffset,
  };
}
