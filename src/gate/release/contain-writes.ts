import type {Markup} from './insert-markup.ts';

/** What is needed to keep writing scripts in their place. */
export interface WriteTerms {
  /** Whether `script` was released, or made by one that was. */
  isOurs(script: Element): boolean;
  /** Whether what it writes is asked for when it is done. */
  isInTurn(script: Element): boolean;
  /** The script that was run last. */
  latest(): HTMLScriptElement | undefined;
  /** `script` has written something out of its turn. */
  onLate(script: HTMLScriptElement): void;
}

/** Takes what `script` has written since it was last asked. */
export type TakeWritten = (script: Element) => readonly Markup[];

/** Tells whose writing it is, if that of a released script; or `undefined`, for the page's own. */
const findWriter = (
  document: Document,
  {isOurs, latest}: WriteTerms,
): ((isPagesOwn: boolean) => HTMLScriptElement | undefined) => {
  let last: HTMLScriptElement | undefined;
  return (isPagesOwn) => {
    const current = document.currentScript as HTMLScriptElement | null;
    if (current) return isOurs(current) ? (last = current) : undefined;
    return isPagesOwn || document.readyState === 'loading' ? undefined : (last ?? latest());
  };
};

/**
 * Keeps `document.write` of released scripts from being lost, as it is for scripts that came late, and from wiping the page,
 * as it does once the page is parsed: https://html.spec.whatwg.org/#document-write-steps. What is written is kept until its
 * script is done, because one tag may be written in several pieces. Whoever writes from a callback after the page is parsed
 * is taken for the script that wrote last, or else ran last; the page's own scripts write as ever.
 */
export const containWrites = (document: Document, terms: WriteTerms): TakeWritten => {
  const written = new WeakMap<Element, readonly Markup[]>();
  const {write, writeln, open, close} = document;
  const writer = findWriter(document, terms);
  /** The page itself has begun a new document: what is written belongs to that. */
  let isReopened = false;

  /** Others may call them on another document, a frame's say. */
  const writerOn = (self: Document): HTMLScriptElement | undefined =>
    self === document ? writer(isReopened) : undefined;
  const keep = (script: HTMLScriptElement, markup: readonly Markup[]): void => {
    written.set(script, [...(written.get(script) ?? []), ...markup]);
    if (!terms.isInTurn(script)) terms.onLate(script);
  };
  document.write = function (...markup: Markup[]) {
    const script = writerOn(this);
    if (script) keep(script, markup);
    else write.apply(this, markup);
  };
  document.writeln = function (...markup: Markup[]) {
    const script = writerOn(this);
    if (script) keep(script, [...markup, '\n']);
    else writeln.apply(this, markup);
  };
  document.open = function (this: Document, ...args: Parameters<Document['open']>) {
    if (writerOn(this)) return this;
    isReopened ||= this === document;
    return open.apply(this, args);
  } as Document['open'];
  document.close = function () {
    if (writerOn(this)) return;
    isReopened &&= this !== document;
    close.apply(this);
  };
  return (script) => {
    const markup = written.get(script) ?? [];
    written.delete(script);
    return markup;
  };
};
