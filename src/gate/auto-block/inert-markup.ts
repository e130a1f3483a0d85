import {nativeDescriptor} from './patch.ts';
import type {UrlPolicy} from './url-policy.ts';

/** Checks and parses markup that a script is about to write, before it is live. */
export interface InertMarkup {
  /** Whether `markup` contains the URL of a host that must not be contacted now. */
  namesBlockedHost(markup: unknown): boolean;
  /** Parses `markup` into a template. Throws what the browser throws if Trusted Types do not allow it. */
  parse(markup: unknown): HTMLTemplateElement;
  /** Parses `markup` as the content of an element called `name`, such as rows of a `table`. */
  parseIn(name: string, markup: unknown): DocumentFragment;
}

/** Absolute URLs up to the end of the host. */
const HOSTS = /\/\/([\w.-]+)/g;

/** Other ways to write a slash: browsers accept a backslash in URLs, and template engines write entities. */
const SLASHES = /\\|&(sol|#0*47|#x0*2f);/gi;

/** Has to be called before `innerHTML` is patched. */
export function createInertMarkup(win: Window & typeof globalThis, policy: UrlPolicy): InertMarkup {
  // The browser's own setter gets the page's own value, a string or TrustedHTML, so Trusted Types check it as usual.
  const setInnerHtml = nativeDescriptor(win.document.documentElement, 'innerHTML')?.set;
  return {
    namesBlockedHost: (markup) =>
      [...String(markup).replaceAll(SLASHES, '/').matchAll(HOSTS)].some(([, host]) =>
        policy(`https://${host ?? ''}`),
      ),
    parse(markup) {
      const template = win.document.createElement('template');
      setInnerHtml?.call(template, markup);
      return template;
    },
    parseIn(name, markup) {
      // In a document without a window nothing loads and nothing runs.
      const inert = win.document.implementation.createHTMLDocument('');
      const context = inert.createElement(name);
      setInnerHtml?.call(context, markup);
      // Where scripts run, the content of `noscript` is text. In this document it is elements, except in Firefox.
      for (const noscript of context.querySelectorAll('noscript'))
        if (noscript.firstElementChild) noscript.textContent = noscript.innerHTML;
      const fragment = inert.createDocumentFragment();
      fragment.append(...context.childNodes);
      return fragment;
    },
  };
}
