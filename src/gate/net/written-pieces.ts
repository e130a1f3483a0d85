import {rewriteTags} from './rewrite-tags.ts';
import type {StopTag} from './stop-tag.ts';

/** What is needed to put together what a script writes in pieces. */
export interface PieceTerms {
  readonly stopTag: StopTag;
  /** Writes what a script has left unfinished, when nothing more can come. */
  finish(begun: string): void;
}

/** What may be written by now of what has been written so far, `text` last; the rest follows with what makes it whole. */
export type TakePiece = (text: string) => string;

export const createWrittenPieces = (document: Document, {stopTag, finish}: PieceTerms): TakePiece => {
  let begun = '';
  let open = '';
  // Once its script is done, the rest would wipe the page: https://html.spec.whatwg.org/#document-write-steps
  const end = (): void => {
    if (begun && document.currentScript) finish(begun);
    begun = open = '';
  };
  return (text) => {
    const opened = open;
    const next = rewriteTags(opened + begun + text, stopTag);
    ({open} = next);
    begun = document.currentScript ? next.begun : '';
    queueMicrotask(end);
    return next.markup.slice(opened.length, next.markup.length - begun.length);
  };
};
