import type {Guard} from './guard.ts';
import {ADDRESS_NAMES} from './loading-attributes.ts';
import type {Marks} from './marks.ts';
import type {Stop} from './patch.ts';
import {HELD} from '../held.ts';

/**
 * Looks at what the parser brings, and at what got in by a way that is not patched. A script that the parser has just closed
 * has not run yet: observers are told first (https://html.spec.whatwg.org/#parsing-main-incdata). Looks again at a held
 * template for as long as it grows. Returns its stop.
 */
export const watchPage = (win: Window & typeof globalThis, guard: Guard, marks: Marks): Stop => {
  const {document} = win;
  const learnAll = (): void => marks.learn(document);
  /** What was marked last: only that can still be growing. */
  let last: Element | undefined;
  const look = (records: readonly MutationRecord[]): void => {
    if (last) marks.learn(last);
    for (const {type, target, addedNodes} of records) {
      if (type === 'attributes') guard.check(target as Element, true);
      for (const node of addedNodes) {
        guard.checkAll(node, true);
        const {shadowRoot} = node as Partial<Element>;
        if (shadowRoot) {
          watch(shadowRoot);
          guard.checkAll(shadowRoot, true);
        }
        if ((node as Partial<Element>).matches?.(HELD)) last = node as Element;
      }
    }
  };
  const observer = new win.MutationObserver(look);
  /** Observers do not see into shadow roots. Those that the parser makes come one element at a time, as all that it makes. */
  const watch = (root: Node): void =>
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: [...ADDRESS_NAMES, 'rel'],
    });
  watch(document);
  document.addEventListener('DOMContentLoaded', learnAll);
  learnAll();
  return () => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', learnAll);
  };
};
