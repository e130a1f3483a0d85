import type {ElementBlocker} from './element-blocker.ts';
import type {InertMarkup} from './inert-markup.ts';
import {nativeDescriptor, patchOn, type Undo, type Wrapper} from './patch.ts';
import {rewriteTags} from './rewrite-tags.ts';

type NativeWrite = (this: Document, markup: string) => void;

/**
 * Blocks elements that scripts write with `document.write()` during parsing. Written scripts run at once, before an observer
 * could see them, so each tag is checked before it is written, and blocked tags are written with `data-blocked-…`
 * attributes. A tag that is written in several pieces waits until it is complete.
 */
export function patchWrite(
  win: Window & typeof globalThis,
  blocker: ElementBlocker,
  inert: InertMarkup,
): readonly Undo[] {
  const {document} = win;
  const nativeWrite = nativeDescriptor(document, 'write')?.value as NativeWrite;
  const blockTag = createTagBlocker(blocker, inert);
  const takeWritable = createTagBuffer(document, {
    blockTag,
    flush: (unfinishedTag) =>
      inert.namesBlockedHost(unfinishedTag) || nativeWrite.call(document, unfinishedTag),
  });
  let isWriting = false;

  const write =
    (lineEnd: string): Wrapper =>
    (self, texts, proceed) => {
      if (self !== document) return proceed();
      const text = texts.map(String).join('') + lineEnd;
      // This code cannot create trusted markup. It can only let the page's trusted object through, or not.
      if (texts.some((one) => typeof one === 'object'))
        return inert.namesBlockedHost(text) ? undefined : proceed();
      // A script that is being written runs, and may write, before that write returns. Its markup is not buffered.
      const markup = isWriting ? rewriteTags(text, blockTag).markup : takeWritable(text);
      const wasWriting = isWriting;
      isWriting = true;
      try {
        return markup === text ? proceed() : nativeWrite.call(document, markup);
      } finally {
        isWriting = wasWriting;
      }
    };
  return [...patchOn(document, 'write', write('')), ...patchOn(document, 'writeln', write('\n'))];
}

/** Returns a start tag as it may be written: blocked or unchanged. */
type BlockTag = (tag: string) => string;

/** Buffers `text` after everything written so far, and returns what may be written now. An unfinished tag stays buffered. */
type TakeWritable = (text: string) => string;

interface TagBufferOptions {
  readonly blockTag: BlockTag;
  /** Writes the tag that a script has left unfinished when it ends. */
  flush(unfinishedTag: string): void;
}

function createTagBuffer(document: Document, {blockTag, flush}: TagBufferOptions): TakeWritable {
  let unfinishedTag = '';
  let endsInside = '';
  // Runs while `currentScript` is still set. After that, a write would clear the page:
  // https://html.spec.whatwg.org/#document-write-steps
  const endScript = (): void => {
    if (unfinishedTag && document.currentScript) flush(unfinishedTag);
    unfinishedTag = endsInside = '';
  };
  return (text) => {
    const prefix = endsInside;
    const next = rewriteTags(prefix + unfinishedTag + text, blockTag);
    ({endsInside} = next);
    unfinishedTag = document.currentScript ? next.unfinishedTag : '';
    queueMicrotask(endScript);
    return next.markup.slice(prefix.length, next.markup.length - unfinishedTag.length);
  };
}

function createTagBlocker(blocker: ElementBlocker, {namesBlockedHost, parse}: InertMarkup): BlockTag {
  return (tag) => {
    if (!namesBlockedHost(tag)) return tag;
    // Outside of SVG, the parser reads `<image>` as `<img>`.
    const {content} = parse(/^<(fe)?image/i.test(tag) ? `<svg>${tag}` : tag);
    const element = content.querySelector('svg > *') ?? content.firstElementChild;
    const before = element?.outerHTML;
    blocker.checkTree(content);
    if (!element || element.outerHTML === before) return tag;
    return element.outerHTML.replace(/<\/[^>]*>$/, '').replace(/>$/, tag.endsWith('/>') ? '/>' : '>');
  };
}
