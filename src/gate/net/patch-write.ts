import type {Guard} from './guard.ts';
import type {InertMarkup} from './inert-markup.ts';
import {patch} from './patch.ts';
import type {Around, Stop} from './patch.ts';

type Proceed = Parameters<Around>[2];

/** A tag at the end of a text that has not come to its own end. */
const BEGUN = /<[a-z/]([^>"']|"[^"]*("|$)|'[^']*('|$))*$/i;

/**
 * Stops what scripts write into the page while it is parsed. Scripts in such markup run at once, so that nobody could look at
 * them: it is read apart, and what is stopped in it is written stopped. A tag that is written in pieces is kept until it is
 * whole. Returns its stops.
 */
export const patchWrite = (
  win: Window & typeof globalThis,
  guard: Guard,
  {namesStopped, read}: InertMarkup,
): readonly Stop[] => {
  const {document} = win;
  let begun = '';

  const writeWhole = (markup: unknown, proceed: Proceed): unknown => {
    if (!namesStopped(markup)) return proceed([markup]);
    try {
      const template = read(markup);
      const before = template.innerHTML;
      guard.checkAll(template.content);
      return proceed([template.innerHTML === before ? markup : template.innerHTML]);
    } catch {
      // Trusted Types let pass what the page has made, not what we have: then nothing is written.
      return undefined;
    }
  };
  const write =
    (end: string): Around =>
    (self, texts, proceed) => {
      if (self !== document) return proceed();
      const kept = begun;
      const markup = kept || texts.length > 1 ? [kept, ...texts].map(String).join('') : texts[0];
      begun = typeof markup === 'string' ? (BEGUN.exec(markup)?.[0] ?? '') : '';
      if (!begun) return kept || namesStopped(markup) ? writeWhole(markup, proceed) : proceed();
      const whole = String(markup).slice(0, -begun.length);
      begun += end;
      // Once its script is done, the rest would wipe the page: https://html.spec.whatwg.org/#document-write-steps
      queueMicrotask(() => {
        if (begun && document.currentScript && !namesStopped(begun)) proceed([begun]);
        begun = '';
      });
      return writeWhole(whole, proceed);
    };
  return [
    patch(win.Document.prototype, 'write', write('')),
    patch(win.Document.prototype, 'writeln', write('\n')),
  ];
};
