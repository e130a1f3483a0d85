import type {TableRole} from '../model.ts';

/** A run of text without a break: a paragraph, a heading, a list item or a cell. */
export interface TextBlock {
  readonly text: string;
  /** For each UTF-16 code unit of `text`, its offset in the source. */
  readonly offsets: readonly number[];
}

/** A table, with the text of its cells. */
export interface DocumentTable {
  readonly role: TableRole | undefined;
  readonly header: readonly string[];
  readonly rows: readonly (readonly TextBlock[])[];
}

/** A policy as the checks read it, whatever format it is written in. */
export interface PolicyDocument {
  /** What the offsets count in. */
  readonly source: string;
  /** BCP 47 tag of the language; empty when the source does not say. */
  readonly language: string;
  /** Every text, in the order of the source. */
  readonly blocks: readonly TextBlock[];
  readonly headings: readonly TextBlock[];
  readonly links: readonly {readonly href: string; readonly offset: number}[];
  /** Ids that a link inside the policy can lead to. */
  readonly ids: ReadonlySet<string>;
  readonly tables: readonly DocumentTable[];
}

/** Puts a text together from pieces of the source, and remembers where each is from. Spaces and line breaks become one space. */
export class TextCollector {
  #text = '';
  readonly #offsets: number[] = [];

  /** Adds a piece that begins at `offset` of the source and has the same length there. */
  add(piece: string, offset: number): void {
    for (let index = 0; index < piece.length; index += 1) {
      const character = piece.charAt(index);
      const isSpace = /\s/.test(character);
      if (isSpace && (this.#text === '' || this.#text.endsWith(' '))) continue;
      this.#text += isSpace ? ' ' : character;
      this.#offsets.push(offset + index);
    }
  }

  /** The text so far. The collector is empty afterwards. */
  take(): TextBlock {
    const text = this.#text.trimEnd();
    const block = {text, offsets: this.#offsets.slice(0, text.length)};
    this.#text = '';
    this.#offsets.length = 0;
    return block;
  }
}

/** All text of a document, each block on a line of its own. */
export function wholeText({blocks}: PolicyDocument): string {
  return blocks.map(({text}) => text).join('\n');
}

/** A sentence, and where it begins in its block. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** The sentences of a text. A full stop inside an address or a number ends none. */
export function sentencesOf(text: string): readonly Sentence[] {
  const starts = [
    0,
    ...[...text.matchAll(/[.!?][”"’)]*\s+(?=[\p{Lu}“"‘(])/gu)].map((match) => match.index + match[0].length),
  ];
  return starts.map((start, index) => ({text: text.slice(start, starts[index + 1]).trimEnd(), start}));
}

/** Line and column of an offset, both counted from 1. */
export function placeAt(source: string, offset: number): {readonly line: number; readonly column: number} {
  const before = source.slice(0, offset);
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')};
}
