import type {Judge} from './judge.ts';

/** Markup that a script is about to write, looked at before it goes live. */
export interface InertMarkup {
  /** Whether `markup` names a host that may not be asked for anything. */
  namesStopped(markup: unknown): boolean;
  /** `markup` in a template, inert. Throws what the browser throws when Trusted Types forbid it. */
  read(markup: unknown): HTMLTemplateElement;
}

/** Absolute addresses, as far as the host. */
const HOSTS = /\/\/([\w.-]+)/g;

export const createInertMarkup = (win: Window & typeof globalThis, judge: Judge): InertMarkup => {
  // The page's own write, done to a template of ours: string or TrustedHTML, it is judged by the browser as it would have been.
  const write = Object.getOwnPropertyDescriptor(win.Element.prototype, 'innerHTML')?.set;
  return {
    namesStopped: (markup) =>
      [...String(markup).matchAll(HOSTS)].some(([, host]) => judge(`https://${host ?? ''}`)),
    read(markup) {
      const template = win.document.createElement('template');
      write?.call(template, markup);
      return template;
    },
  };
};
