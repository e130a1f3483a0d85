import MarkdownIt from 'markdown-it';
import type {SourceDocument} from './documents.ts';
import {addHeadingIds, textOf} from './headings.ts';

/** One section of a page, as the search finds it. */
export interface SearchEntry {
  /** Address below the site, with the fragment of the section. */
  readonly id: string;
  readonly page: string;
  /** The heading of the section. */
  readonly title: string;
  readonly text: string;
}

/** Every section of a document: the text from one heading to the next. */
export function searchEntries({markdown, address, title: page}: SourceDocument): readonly SearchEntry[] {
  const tokens = new MarkdownIt({html: true}).parse(markdown, {});
  const headings = addHeadingIds(tokens);
  const texts = headings.map((): string[] => []);
  let section = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') section += 1;
    else if (tokens[index - 1]?.type !== 'heading_open') texts[section]?.push(wordsOf(token));
  }
  return headings.map(({id, level, text}, index) => ({
    id: level === 1 ? address : `${address}#${id}`,
    page,
    title: text,
    text: (texts[index] ?? []).filter(Boolean).join(' '),
  }));
}

function wordsOf(token: Parameters<typeof textOf>[0] & object): string {
  return token.type === 'fence' ? token.content : textOf(token);
}
