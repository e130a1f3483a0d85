/** A place in a text. Lines and columns begin at 1, and a column is a UTF-16 code unit, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LINE_BREAK = /\r\n|\r|\n/;

/** The place of the character at `offset`. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(LINE_BREAK);
  return {line: lines.length, column: (lines.at(-1) ?? '').length + 1};
}

/** How much of a line an excerpt shows: a minified file has everything in one. */
const WIDTH = 80;

/** The line at a place, and a line with a caret below the place. */
export function excerptAt(text: string, {line, column}: Position): readonly [string, string] {
  // The caret is under its character only if every character is one column wide.
  const whole = (text.split(LINE_BREAK)[line - 1] ?? '').replaceAll('\t', ' ');
  const start = whole.length > WIDTH ? Math.max(0, column - WIDTH / 2) : 0;
  const end = start + WIDTH;
  const shown = `${start > 0 ? '…' : ''}${whole.slice(start, end)}${whole.length > end ? '…' : ''}`;
  return [shown, `${' '.repeat(column - 1 - start + (start > 0 ? 1 : 0))}^`];
}
