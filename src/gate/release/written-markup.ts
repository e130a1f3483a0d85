import {type DetachedScript, replaceWithMarker, scriptsIn} from './script.ts';

/** What `captureWrites` needs to know about scripts. */
interface CaptureOptions {
  /** Whether `script` was released, or created by a released script. */
  isReleased(script: Element): boolean;
  /** Whether `script` is running: its writes are then taken when it has finished. */
  isRunning(script: Element): boolean;
  /** The released script that was run last. */
  lastScript(): HTMLScriptElement | undefined;
  /** `script` has written something after it had finished. */
  onLateWrite(script: HTMLScriptElement): void;
}

/** Removes and returns the markup that `script` has written since the last call. */
type TakeWrites = (script: Element) => readonly Markup[];

/**
 * Captures what released scripts write with `document.write()`. Browsers ignore such a call in a script that was inserted
 * later, and a call after parsing would clear the page: https://html.spec.whatwg.org/#document-write-steps. The markup is
 * kept until its script has finished, because a script may write one tag in several calls.
 *
 * A call after parsing that no script element makes, from a callback say, counts for the released script that wrote last or,
 * if none has written, for the one that ran last. The page's own scripts write as usual.
 */
export function captureWrites(document: Document, options: CaptureOptions): TakeWrites {
  const written = new WeakMap<Element, readonly Markup[]>();
  const {write, writeln, open, close} = document;
  const findWriter = createWriterLookup(document, options);
  /** Whether the page itself has called `document.open()`: what is written then belongs to the new document. */
  let isReopened = false;

  /** The released script that writes to `target`. A script may also write to another document, such as a frame's. */
  const writerTo = (target: Document): HTMLScriptElement | undefined =>
    target === document ? findWriter(isReopened) : undefined;
  const capture = (script: HTMLScriptElement, markup: readonly Markup[]): void => {
    written.set(script, [...(written.get(script) ?? []), ...markup]);
    if (!options.isRunning(script)) options.onLateWrite(script);
  };
  document.write = function (...markup: Markup[]) {
    const script = writerTo(this);
    if (script) capture(script, markup);
    else write.apply(this, markup);
  };
  document.writeln = function (...markup: Markup[]) {
    const script = writerTo(this);
    if (script) capture(script, [...markup, '\n']);
    else writeln.apply(this, markup);
  };
  document.open = function (this: Document, ...args: Parameters<Document['open']>) {
    if (writerTo(this)) return this;
    isReopened ||= this === document;
    return open.apply(this, args);
  } as Document['open'];
  document.close = function () {
    if (writerTo(this)) return;
    isReopened &&= this !== document;
    close.apply(this);
  };
  return (script) => {
    const markup = written.get(script) ?? [];
    written.delete(script);
    return markup;
  };
}

/** What a script passes to `document.write()`: a string or, under Trusted Types, an object. */
type Markup = Parameters<Document['write']>[number];

/**
 * Inserts `markup` after `script`, or after the markup that was inserted for it before. Returns the scripts in it, which the
 * caller has to run. Throws a `TypeError` if Trusted Types do not allow the markup.
 */
type InsertMarkup = (script: HTMLScriptElement, markup: readonly Markup[]) => readonly DetachedScript[];

/**
 * Creates the function that inserts written markup. This is the one place where strings from other scripts become markup:
 * the page has released the script that writes them, and Trusted Types check them as they would have checked the write.
 */
export function createMarkupInserter(): InsertMarkup {
  const ends = new WeakMap<Element, ChildNode>();
  return (script, markup) => {
    const range = script.ownerDocument.createRange();
    range.selectNode(script);
    // A single piece is passed on unchanged: it may be a trusted object, and `join` would turn it into a string.
    const fragment = range.createContextualFragment(
      (markup.length > 1 ? markup.join('') : markup[0]) as string,
    );
    const scripts = scriptsIn(fragment).map(replaceWithMarker);
    // An empty text node marks the end. The last node may be the placeholder of a script, which goes when the script runs.
    const end = script.ownerDocument.createTextNode('');
    fragment.append(end);
    (ends.get(script) ?? script).after(fragment);
    ends.set(script, end);
    return scripts;
  };
}

/**
 * Creates the function that finds the released script that is writing now. It returns `undefined` when the page itself
 * writes. `isReopened`: the page has opened a new document.
 */
function createWriterLookup(
  document: Document,
  {isReleased, lastScript}: CaptureOptions,
): (isReopened: boolean) => HTMLScriptElement | undefined {
  let lastWriter: HTMLScriptElement | undefined;
  return (isReopened) => {
    const current = document.currentScript as HTMLScriptElement | null;
    if (current) return isReleased(current) ? (lastWriter = current) : undefined;
    return isReopened || document.readyState === 'loading' ? undefined : (lastWriter ?? lastScript());
  };
}
