import type {MarkedToken, Token, Tokens} from 'marked';
import {headingId} from './heading-id.ts';
import type {Block, Inline} from './model.ts';
import type {ReportPolicy} from './policy-problem.ts';
import {readInlines} from './read-inlines.ts';

const paragraph = (inlines: readonly Inline[]): readonly Block[] => [{kind: 'paragraph', inlines}];

const readHeading = (token: Tokens.Heading, report: ReportPolicy): Block => {
  const inlines = readInlines(token.tokens, report);
  const last = inlines.at(-1);
  const {id} = headingId(token.text);
  // The id stands at the end of the last run of words and is not part of the title.
  const shown =
    last?.kind === 'text' ? [...inlines.slice(0, -1), {...last, text: headingId(last.text).title}] : inlines;
  return {kind: 'heading', level: token.depth, id, inlines: shown};
};

const readTable = (token: Tokens.Table, report: ReportPolicy): Block => {
  const cells = (row: readonly Tokens.TableCell[]): readonly (readonly Inline[])[] =>
    row.map((cell) => readInlines(cell.tokens, report));
  return {kind: 'table', header: cells(token.header), rows: token.rows.map(cells)};
};

const readBlock = (token: MarkedToken, report: ReportPolicy): readonly Block[] => {
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
};

/** What the lexer found → our blocks, in order. */
export const readBlocks = (tokens: readonly Token[], report: ReportPolicy): readonly Block[] =>
  // The lexer is used without extensions, so only its own tokens come.
  (tokens as readonly MarkedToken[]).flatMap((token) => readBlock(token, report));
