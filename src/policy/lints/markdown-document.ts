import {lexer, type MarkedToken, type Token, type Tokens} from 'marked';
import {frontMatter, normalizeSource} from '../front-matter.ts';
import {type PolicyDocument, type DocumentTable, TextCollector, type TextBlock} from './document.ts';
import {headingTitle} from '../markdown.ts';
import {isTable} from '../policy-json.ts';
import {type Policy, tablesOf} from '../model.ts';
import {parsePolicy} from '../parse.ts';

/** Reads the source of a policy in Markdown, with the place of every text. Never throws. */
export function markdownDocument(text: string): PolicyDocument {
  const source = normalizeSource(text);
  const {body} = frontMatter(source);
  const {policy} = parsePolicy(source);
  const reader = new MarkdownReader(source, source.length - body.length);
  reader.read(lexer(body));
  const {blocks, headings, links, tables} = reader;
  const roles = tablesOf(policy);
  return {
    source,
    language: policy.language,
    blocks,
    headings,
    links,
    ids: idsOf(policy),
    tables: tables.map((table, index): DocumentTable => {
      const parsed = roles[index];
      const role = parsed && isTable(parsed, 'retention') ? 'retention' : parsed?.role;
      return {...table, role};
    }),
  };
}

function idsOf({sections}: Policy): ReadonlySet<string> {
  return new Set([
    'versions',
    ...sections.flatMap(({id, blocks}) => [
      id,
      ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])),
    ]),
  ]);
}

/** Follows the tokens of the lexer through the source. They do not say where they are, but they are in its order. */
class MarkdownReader {
  readonly blocks: TextBlock[] = [];
  readonly headings: TextBlock[] = [];
  readonly links: {href: string; offset: number}[] = [];
  readonly tables: Omit<DocumentTable, 'role'>[] = [];
  readonly #source: string;
  readonly #collector = new TextCollector();
  #cursor: number;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#cursor = start;
  }

  read(tokens: readonly Token[]): void {
    // Without extensions, the lexer returns its own tokens only.
    for (const token of tokens as readonly MarkedToken[]) this.#readBlock(token);
  }

  #readBlock(token: MarkedToken): void {
    switch (token.type) {
      case 'space':
      case 'hr':
      case 'def':
        return;
      case 'list':
        return token.items.forEach((item) => this.read(item.tokens));
      case 'blockquote':
        return this.read(token.tokens);
      case 'table':
        return this.#readTable(token);
      case 'heading':
        this.headings.push(this.#readHeading(token.tokens));
        return;
      case 'paragraph':
      case 'text':
        this.#readText(token.tokens ?? [token]);
        return;
      default:
        this.#readText([token]);
    }
  }

  #readTable({header, rows}: Tokens.Table): void {
    this.tables.push({
      header: header.map((cell) => this.#readText(cell.tokens).text),
      rows: rows.map((row) => row.map((cell) => this.#readText(cell.tokens))),
    });
  }

  /** The attributes of a heading are no words of the policy: `{#recipients}` does not say who the recipients are. */
  #readHeading(tokens: readonly Token[]): TextBlock {
    this.#readInlines(tokens);
    const {text: heading, offsets} = this.#collector.take();
    const text = headingTitle(heading);
    return this.#add({text, offsets: offsets.slice(0, text.length)});
  }

  #readText(tokens: readonly Token[]): TextBlock {
    this.#readInlines(tokens);
    return this.#add(this.#collector.take());
  }

  #add(block: TextBlock): TextBlock {
    if (block.text !== '') this.blocks.push(block);
    return block;
  }

  #readInlines(tokens: readonly Token[]): void {
    for (const token of tokens as readonly MarkedToken[]) {
      if (token.type === 'link') this.links.push({href: token.href, offset: this.#find(token.raw)});
      if ('tokens' in token) this.#readInlines(token.tokens);
      else if (token.type === 'br') this.#collector.add(' ', this.#cursor);
      else this.#readLeaf(token.type === 'escape' || token.type === 'codespan' ? token.text : token.raw);
      if (token.type === 'link')
        this.#cursor = Math.max(this.#cursor, this.#find(token.href) + token.href.length);
    }
  }

  /** The lines of a text are apart in the source where it is inside a list or a quotation. */
  #readLeaf(text: string): void {
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.#collector.add(' ', this.#cursor);
      const start = this.#find(line.trim());
      this.#collector.add(line.trimStart(), start);
      this.#cursor = start + line.trim().length;
    });
  }

  /** Where a piece is from the cursor on; the cursor itself if the source writes it in another way. */
  #find(piece: string): number {
    const found = piece === '' ? -1 : this.#source.indexOf(piece, this.#cursor);
    return found < 0 ? this.#cursor : found;
  }
}
