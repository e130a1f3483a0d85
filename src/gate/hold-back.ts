import type {Report} from '../config/problem.ts';
import {categoriesOf, HELD} from './held.ts';
import {isWhole} from './is-whole.ts';
import {letRun} from './let-run.ts';
import {createRunQueue, type RunQueue} from './run-queue.ts';
import {whenParsed} from './when-parsed.ts';
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

const letGo = (
  element: Element,
  categories: readonly string[],
  run: RunQueue,
  {report, onReleased}: GateTerms,
): void => {
  try {
    letRun(element).forEach(run);
    onReleased(categories, element);
  } catch {
    report({code: 'script-failed', path: element.outerHTML, message: 'Trusted Types forbid data-src.'});
  }
};

/**
 * Holds the markup of `win.document` back for as long as the page lives. What is already allowed runs as soon as the
 * parser has delivered it. Returns what looks at everything held again, in the order in which it came: call it after a choice.
 */
export const holdBack = (win: WatchWindow, terms: GateTerms): (() => void) => {
  const {document} = win;
  const held = new Map<Element, readonly string[]>();
  const parsed = whenParsed(document);
  const run = createRunQueue(parsed, terms.report);
  /** Met, and not yet known to be whole. */
  let growing: Element[] = [];

  /** Lets `element` go if it may. Returns whether the parser is still at work on it. */
  const isGrowing = (element: Element): boolean => {
    if (!isWhole(element)) return true;
    const categories = held.get(element);
    if (element.isConnected && !categories?.every(terms.allows)) return false;
    // An element that the page has thrown away is forgotten; it is met anew if it comes back.
    held.delete(element);
    if (categories && element.isConnected) letGo(element, categories, run, terms);
    return false;
  };
  const meet = (elements: Iterable<Element>): void => {
    for (const element of elements) {
      const categories = categoriesOf(element, terms.aliases);
      if (!categories.length) continue;
      held.set(element, categories);
      growing.push(element);
      terms.onMet(categories);
    }
    growing = growing.filter(isGrowing);
  };
  const release = (): void => {
    growing = [...held.keys()].filter(isGrowing);
  };
  watchAdded(win, HELD, meet);
  meet(document.querySelectorAll(HELD));
  void parsed.then(release);
  return release;
};
