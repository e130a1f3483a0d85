import type {Judge} from './judge.ts';

/** Markup that a script is about to write, looked at before it goes live. */
export interface InertMarkup {
  /** Whether `markup` names a host that may not be asked for anything. */
  namesStopped(markup: unknown): boolean;
  /** `markup` in a template, inert. Throws what the browser throws when Trusted Types forbid it. */
  read(markup: unknown): HTMLTemplateElement;
  /** The same as it would be read in an element called `name`: a row in a table, say, or a body in its page. */
  readIn(name: string, markup: unknown): DocumentFragment;
}

/** Absolute addresses, as far as the host. */
const HOSTS = /\/\/([\w.-]+)/g;

/** Slashes as browsers read them in an address, and as template engines write them. */
const SLASHES = /\\|&(sol|#0*47|#x0*2f);/gi;

export const createInertMarkup = (win: Window & typeof globalThis, judge: Judge): InertMarkup => {
  // The page's own write, done to a template of ours: string or TrustedHTML, it is judged by the browser as it would have been.
  const write = Object.getOwnPropertyDescriptor(win.Element.prototype, 'innerHTML')?.set;
  return {
    namesStopped: (markup) =>
      [...String(markup).replaceAll(SLASHES, '/').matchAll(HOSTS)].some(([, host]) =>
        judge(`https://${host ?? ''}`),
      ),
    read(markup) {
      const template = win.document.createElement('template');
      write?.call(template, markup);
      return template;
    },
    readIn(name, markup) {
      // Nothing loads and nothing runs in a document that is shown nowhere.
      const inert = win.document.implementation.createHTMLDocument('');
      const context = inert.createElement(name);
      write?.call(context, markup);
      // Its content is text where scripts run, and elements here, but for Firefox.
      for (const noscript of context.querySelectorAll('noscript'))
        if (noscript.firstElementChild) noscript.textContent = noscript.innerHTML;
      const fragment = inert.createDocumentFragment();
      fragment.append(...context.childNodes);
      return fragment;
    },
  };
};
