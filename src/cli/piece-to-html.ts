import {escapeHtml} from '../policy/escape-html.ts';
import type {Piece} from '../ui/cookies/piece.ts';

/** They begin a line, so that a list in a repository can be compared with the one before it. */
const BEGINS_LINE = /^(?:privacy-cookies|div|section|h\d|p|ul|li)$/;

/** A piece as HTML, its texts and values escaped. It knows no element without an end tag. */
export const pieceToHtml = (piece: Piece): string => {
  if (typeof piece === 'string') return escapeHtml(piece);
  const {tag, attributes, content} = piece;
  const inside = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const start = BEGINS_LINE.test(tag) ? '\n' : '';
  return `${start}<${tag}${inside.join('')}>${content.map(pieceToHtml).join('')}</${tag}>`;
};
