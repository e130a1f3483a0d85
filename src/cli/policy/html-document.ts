import {defaultTreeAdapter, type DefaultTreeAdapterMap, parse} from 'parse5';
import {normalizeSource} from '../../policy/front-matter.ts';
import {
  type DocumentTable,
  type PolicyDocument,
  type TextBlock,
  TextCollector,
} from '../../policy/lints/document.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements whose text no reader sees as part of the policy. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'nav',
  'button',
  'select',
]);

/** Elements inside a run of text: all others begin a new one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Reads a policy in HTML, with the place of every text. What is only for navigation is left out. Never throws. */
export function htmlDocument(text: string): PolicyDocument {
  const source = normalizeSource(text);
  const reader = new HtmlReader();
  reader.read(parse(source, {sourceCodeLocationInfo: true}));
  const {blocks, headings, links, ids, tables, language} = reader;
  return {source, language, blocks, headings, links, ids, tables};
}

class HtmlReader {
  readonly blocks: TextBlock[] = [];
  readonly headings: TextBlock[] = [];
  readonly links: {href: string; offset: number}[] = [];
  readonly ids = new Set<string>();
  readonly tables: DocumentTable[] = [];
  language = '';
  readonly #collector = new TextCollector();

  read(node: Node): void {
    if (defaultTreeAdapter.isTextNode(node)) {
      this.#collector.add(node.value, node.sourceCodeLocation?.startOffset ?? 0);
      return;
    }
    if (defaultTreeAdapter.isElementNode(node)) this.#readElement(node);
    else if ('childNodes' in node) node.childNodes.forEach((child) => this.read(child));
  }

  #readElement(element: Element): void {
    const {tagName, attrs, sourceCodeLocation} = element;
    const attribute = (name: string): string | undefined => attrs.find((one) => one.name === name)?.value;
    for (const id of [attribute('id'), attribute('name')]) if (id) this.ids.add(id);
    if (tagName === 'html') this.language = attribute('lang') ?? '';
    const href = tagName === 'a' ? attribute('href') : undefined;
    if (href !== undefined) this.links.push({href, offset: sourceCodeLocation?.startOffset ?? 0});
    if (SKIPPED.has(tagName)) return;
    if (tagName === 'table') this.#readTable(element);
    else if (INLINE.has(tagName)) element.childNodes.forEach((child) => this.read(child));
    else this.#readBlock(element);
  }

  #readBlock(element: Element): TextBlock {
    this.#flush();
    element.childNodes.forEach((child) => this.read(child));
    const block = this.#flush();
    if (/^h[1-6]$/.test(element.tagName)) this.headings.push(block);
    return block;
  }

  #readTable(table: Element): void {
    this.#flush();
    const rows = rowsIn(table).map((row) =>
      row.childNodes
        .filter((cell) => defaultTreeAdapter.isElementNode(cell))
        .map((cell) => ({tagName: cell.tagName, block: this.#readBlock(cell)})),
    );
    const isHeader = (row: (typeof rows)[number]): boolean => row.every(({tagName}) => tagName === 'th');
    const [first = []] = rows;
    const header = isHeader(first) ? first.map(({block}) => block.text) : [];
    const body = header.length > 0 ? rows.slice(1) : rows;
    this.tables.push({role: undefined, header, rows: body.map((row) => row.map(({block}) => block))});
  }

  #flush(): TextBlock {
    const block = this.#collector.take();
    if (block.text !== '') this.blocks.push(block);
    return block;
  }
}

function rowsIn(node: Element): readonly Element[] {
  return node.childNodes
    .filter((child) => defaultTreeAdapter.isElementNode(child))
    .flatMap((child) => (child.tagName === 'tr' ? [child] : rowsIn(child)));
}
