/** A piece of a page as data, so that a browser makes nodes of it and Node makes HTML: text, or an element. */
export type Piece = string | ElementPiece;

/** An element, with what it holds. */
export interface ElementPiece {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly Piece[];
}

/** An element of a page. */
export const piece = (
  tag: string,
  content: readonly Piece[],
  attributes: Readonly<Record<string, string>> = {},
): ElementPiece => ({tag, attributes, content});
