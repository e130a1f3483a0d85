import type {Piece} from './piece.ts';

/** Makes a piece part of `document`. */
export const pieceToNode = (document: Document, piece: Piece): Node => {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const element = document.createElement(piece.tag);
  for (const [name, value] of Object.entries(piece.attributes)) element.setAttribute(name, value);
  element.append(...piece.content.map((one) => pieceToNode(document, one)));
  return element;
};
