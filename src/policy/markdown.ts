import type {MarkedToken, Token, Tokens} from 'marked';
import {type Block, type Inline, type ReportPolicy, type TableRole, tableRoles} from './model.ts';

/** The attributes at the end of a heading: `Title {#id for=relation,relation table=retention}`. */
const ATTRIBUTES = /\s*\{((?:#[a-z][a-z0-9-]*|[a-z]+=[\w,-]+)(?:\s+[a-z]+=[\w,-]+)*)\}\s*$/;

/** Schemes that a link in a policy may have. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** Browsers ignore these characters in URLs, so `java\tscript:` runs: https://url.spec.whatwg.org/#concept-basic-url-parser */
const IGNORED_IN_URLS = /[\p{Cc}\s]/gu;

/** Converts the tokens of the Markdown lexer to blocks. */
export function readBlocks(tokens: readonly Token[], report: ReportPolicy): readonly Block[] {
  // Without extensions, the lexer returns its own tokens only.
  return (tokens as readonly MarkedToken[]).flatMap((token) => readBlock(token, report));
}

function readBlock(token: MarkedToken, report: ReportPolicy): readonly Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'heading':
      return [readHeading(token, report)];
    case 'paragraph':
      return paragraph(readInlines(token.tokens, report));
    case 'text':
      return paragraph(readInlines(token.tokens ?? [token], report));
    case 'list': {
      const items = token.items.map((item) => readBlocks(item.tokens, report));
      return [{kind: 'list', ordered: token.ordered, items}];
    }
    case 'blockquote':
      return [{kind: 'quote', blocks: readBlocks(token.tokens, report)}];
    case 'table':
      return [readTable(token, report)];
    default:
      return paragraph(readInlines([token], report));
  }
}

function readHeading(token: Tokens.Heading, report: ReportPolicy): Block {
  const inlines = readInlines(token.tokens, report);
  const last = inlines.at(-1);
  const {title, attributes} = splitAttributes(token.text);
  // The attributes are at the end of the last text and not part of the title.
  const titleInlines =
    last?.kind === 'text'
      ? [...inlines.slice(0, -1), {...last, text: splitAttributes(last.text).title}]
      : inlines;
  return {
    kind: 'heading',
    level: token.depth,
    id: attributes.get('#') ?? slugOf(title),
    relations: attributes.get('for')?.split(',').filter(Boolean) ?? [],
    table: readRole(attributes.get('table'), report),
    inlines: titleInlines,
  };
}

/** The title of a heading without the attributes at its end. */
export function headingTitle(heading: string): string {
  return splitAttributes(heading).title;
}

/** Splits the attributes from a title. The id is under `#`. */
function splitAttributes(text: string): {
  readonly title: string;
  readonly attributes: ReadonlyMap<string, string>;
} {
  const match = ATTRIBUTES.exec(text);
  const entries = (match?.[1]?.split(/\s+/) ?? []).map((part): [string, string] => {
    const [name = '', value = ''] = part.startsWith('#') ? ['#', part.slice(1)] : part.split('=');
    return [name, value];
  });
  return {title: match ? text.slice(0, match.index) : text, attributes: new Map(entries)};
}

function readRole(name: string | undefined, report: ReportPolicy): TableRole | undefined {
  const role = tableRoles.find((known) => known === name);
  if (name !== undefined && role === undefined)
    report({
      code: 'table-unknown',
      found: `table=${name}`,
      message: `Expected one of ${tableRoles.join(', ')}.`,
    });
  return role;
}

function slugOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'section'
  );
}

function readTable(token: Tokens.Table, report: ReportPolicy): Block {
  const cells = (row: readonly Tokens.TableCell[]): readonly (readonly Inline[])[] =>
    row.map((cell) => readInlines(cell.tokens, report));
  return {kind: 'table', header: cells(token.header), rows: token.rows.map(cells)};
}

function paragraph(inlines: readonly Inline[]): readonly Block[] {
  return [{kind: 'paragraph', inlines}];
}

/** Converts the tokens inside a block to inlines. HTML and unknown tokens become text. */
function readInlines(tokens: readonly Token[], report: ReportPolicy): readonly Inline[] {
  // Without extensions, the lexer returns its own tokens only.
  return (tokens as readonly MarkedToken[]).flatMap((token) => readInline(token, report));
}

function readInline(token: MarkedToken, report: ReportPolicy): readonly Inline[] {
  switch (token.type) {
    case 'strong':
    case 'em':
      return [{kind: token.type, inlines: readInlines(token.tokens, report)}];
    case 'codespan':
      return [{kind: 'code', text: token.text}];
    case 'link':
      return readLink(token.href, readInlines(token.tokens, report), report);
    case 'br':
      return [{kind: 'break'}];
    case 'text':
      return token.tokens ? readInlines(token.tokens, report) : [textInline(token.text)];
    case 'escape':
      return [textInline(token.text)];
    case 'html':
      report({
        code: 'html-not-supported',
        found: token.raw.trim(),
        message: 'HTML is not supported. It is shown as text.',
      });
      return [textInline(token.raw)];
    default:
      return [textInline(token.raw)];
  }
}

function readLink(href: string, inlines: readonly Inline[], report: ReportPolicy): readonly Inline[] {
  const safe = safeHref(href);
  if (safe !== undefined) return [{kind: 'link', href: safe, inlines}];
  report({
    code: 'link-refused',
    found: href,
    message: 'A policy may not link to this address. The link text is kept as plain text.',
  });
  return inlines;
}

/** The address, when a policy may link to it: relative, web, email or telephone. Otherwise `undefined`. */
function safeHref(href: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replaceAll(IGNORED_IN_URLS, ''))?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase()) ? href : undefined;
}

function textInline(text: string): Inline {
  return {kind: 'text', text};
}
