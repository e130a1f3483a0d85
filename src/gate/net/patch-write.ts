import type {Guard} from './guard.ts';
import type {InertMarkup} from './inert-markup.ts';
import {patch} from './patch.ts';
import type {Around, Stop} from './patch.ts';
import {rewriteTags} from './rewrite-tags.ts';
import {createStopTag} from './stop-tag.ts';
import {createWrittenPieces} from './written-pieces.ts';

type Write = (this: Document, markup: string) => void;

/**
 * Stops what scripts write into the page while it is parsed. Scripts in such markup run at once, so that nobody could look at
 * them: each tag is looked at before, and what is stopped is written stopped. A tag that is written in pieces is kept until it
 * is whole. Returns its stops.
 */
export const patchWrite = (
  win: Window & typeof globalThis,
  guard: Guard,
  inert: InertMarkup,
): readonly Stop[] => {
  const {document} = win;
  const {prototype} = win.Document;
  const own = Object.getOwnPropertyDescriptor(prototype, 'write')?.value as Write;
  const stopTag = createStopTag(guard, inert);
  const takePiece = createWrittenPieces(document, {
    stopTag,
    finish: (begun) => inert.namesStopped(begun) || own.call(document, begun),
  });
  let isWriting = false;

  const write =
    (end: string): Around =>
    (self, texts, proceed) => {
      if (self !== document) return proceed();
      const text = texts.map(String).join('') + end;
      // We cannot make trusted markup, only let pass what the page has made.
      if (texts.some((one) => typeof one === 'object'))
        return inert.namesStopped(text) ? undefined : proceed();
      // A script that is written writes in the midst of that: what it leaves open is its own.
      const markup = isWriting ? rewriteTags(text, stopTag).markup : takePiece(text);
      const wasWriting = isWriting;
      isWriting = true;
      try {
        return markup === text ? proceed() : own.call(document, markup);
      } finally {
        isWriting = wasWriting;
      }
    };
  return [patch(prototype, 'write', write('')), patch(prototype, 'writeln', write('\n'))];
};
