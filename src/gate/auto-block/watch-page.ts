import {HELD_SELECTOR} from '../hold/held-markup.ts';
import type {ElementBlocker} from './element-blocker.ts';
import {URL_ATTRIBUTES} from './loading-attributes.ts';
import type {ConsentMarks} from './marks.ts';
import type {Undo} from './patch.ts';

/**
 * Checks what the parser adds, and what was added in a way that is not patched. A script that the parser has just closed has
 * not run yet, because observers are called first (https://html.spec.whatwg.org/#parsing-main-incdata). A held template is
 * read again while the parser fills it.
 */
export function watchPage(
  win: Window & typeof globalThis,
  blocker: ElementBlocker,
  marks: ConsentMarks,
): Undo {
  const {document} = win;
  const readMarks = (): void => marks.read(document);
  /** The marked element that was added last: only this one can still be growing. */
  let lastMarked: Element | undefined;

  const check = (records: readonly MutationRecord[]): void => {
    if (lastMarked) marks.read(lastMarked);
    for (const {type, target, addedNodes} of records) {
      if (type === 'attributes') blocker.check(target as Element, true);
      for (const node of addedNodes) {
        blocker.checkTree(node, true);
        const {shadowRoot} = node as Partial<Element>;
        if (shadowRoot) {
          observe(shadowRoot);
          blocker.checkTree(shadowRoot, true);
        }
        if ((node as Partial<Element>).matches?.(HELD_SELECTOR)) lastMarked = node as Element;
      }
    }
  };
  const observer = new win.MutationObserver(check);
  // Observers do not see into shadow roots. The parser adds one element at a time, so `check` gets the host of each root.
  const observe = (root: Node): void =>
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: [...URL_ATTRIBUTES, 'rel'],
    });
  observe(document);
  document.addEventListener('DOMContentLoaded', readMarks);
  readMarks();
  return () => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', readMarks);
  };
}
