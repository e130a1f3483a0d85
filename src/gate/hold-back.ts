import type {Report} from '../config/problem.ts';
import {categoriesOf, HELD} from './held.ts';
import {isWhole} from './is-whole.ts';
import {letRun} from './let-run.ts';
import {createRunQueue} from './run-queue.ts';
import {watchAdded, type WatchWindow} from './watch-added.ts';

/** What the gate asks and tells. */
export interface GateTerms {
  readonly aliases: Readonly<Record<string, unknown>>;
  readonly report: Report;
  allows(id: string): boolean;
  /** Held markup names these categories. */
  onMet(categories: readonly string[]): void;
  onReleased(categories: readonly string[], held: Element): void;
}

/**
 * Holds the markup of `win.document` back for as long as the page lives. What is already allowed runs as soon as the
 * parser has delivered it. Returns what looks at everything held again, in document order: call it after a choice.
 */
export const holdBack = (
  win: WatchWindow,
  {aliases, report, allows, onMet, onReleased}: GateTerms,
): (() => void) => {
  const {document} = win;
  const held = new Map<Element, readonly string[]>();
  const gone = new WeakSet<Element>();
  const parsed = new Promise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve);
    else resolve(0);
  });
  const run = createRunQueue(parsed, report);
  /** Met, and not yet known to be whole. */
  let growing: Element[] = [];

  const letGo = (element: Element, categories: readonly string[]): void => {
    held.delete(element);
    gone.add(element);
    try {
      letRun(element).forEach(run);
      onReleased(categories, element);
    } catch {
      report({
        code: 'script-failed',
        path: element.outerHTML,
        message: 'Trusted Types forbid data-src. Use a template.',
      });
    }
  };
  /** Lets `element` go if it may. Returns whether the parser is still at work on it. */
  const isGrowing = (element: Element): boolean => {
    if (!isWhole(element)) return true;
    const categories = held.get(element);
    if (!element.isConnected) held.delete(element);
    else if (categories?.every(allows)) letGo(element, categories);
    return false;
  };
  const meet = (elements: Iterable<Element>): void => {
    for (const element of elements) {
      const categories = categoriesOf(element, aliases);
      if (!categories.length || gone.has(element)) continue;
      held.set(element, categories);
      growing.push(element);
      onMet(categories);
    }
    growing = growing.filter(isGrowing);
  };
  const release = (): void => {
    const following = 4; // Node.DOCUMENT_POSITION_FOLLOWING
    growing = [...held.keys()]
      .sort((a, b) => 2 - (a.compareDocumentPosition(b) & following))
      .filter(isGrowing);
  };
  watchAdded(win, HELD, meet);
  meet(document.querySelectorAll(HELD));
  void parsed.then(release);
  return release;
};
