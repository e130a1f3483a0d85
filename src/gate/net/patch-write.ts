import type {Guard} from './guard.ts';
import type {InertMarkup} from './inert-markup.ts';
import {patch} from './patch.ts';
import type {Around, Stop} from './patch.ts';

/**
 * Stops what scripts write into the page while it is parsed. Scripts in such markup run at once, so that nobody could look at
 * them: it is read apart, and what is stopped in it is written stopped. Returns its stops.
 */
export const patchWrite = (
  win: Window & typeof globalThis,
  guard: Guard,
  {namesStopped, read}: InertMarkup,
): readonly Stop[] => {
  const write: Around = (self, texts, proceed) => {
    const markup = texts.length === 1 ? texts[0] : texts.map(String).join('');
    if (self !== win.document || !namesStopped(markup)) return proceed();
    try {
      const template = read(markup);
      guard.checkAll(template.content);
      return proceed([template.innerHTML]);
    } catch {
      // Trusted Types let pass what the page has made, not what we have: then nothing is written.
      return undefined;
    }
  };
  return ['write', 'writeln'].map((name) => patch(win.Document.prototype, name, write));
};
