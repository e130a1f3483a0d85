import {HELD, keysOf} from './held.ts';
import {isWhole} from './is-whole.ts';
import {watchAdded, type WatchWindow} from './watch-added.ts';
import {whenParsed} from './when-parsed.ts';

/** What the gate asks and tells. Keys are categories (`media`) or services in one (`media:youtube`). */
export interface GateTerms {
  readonly aliases: Readonly<Record<string, unknown>>;
  allows(key: string): boolean;
  /** Held markup names these keys. */
  onMet(keys: readonly string[]): void;
  /** `element` is whole and stays held. */
  onHeld(element: Element, keys: readonly string[]): void;
  /** `element` is whole and is let go. `isPlayed`: because the visitor wants just this one now. */
  onFree(element: Element, keys: readonly string[], isPlayed: boolean): void;
}

/** What works the gate. */
export interface Gate {
  /** Looks at everything held again: call it after a choice. */
  release(): void;
  /** Lets one element go, whatever is allowed. */
  play(element: Element): void;
}

/**
 * Holds the markup of `win.document` back for as long as the page lives, and notes it in `held`, in the order in which it
 * came, with the keys that must all be allowed. What is already allowed is let go as soon as the parser has delivered it.
 */
export const holdBack = (win: WatchWindow, held: Map<Element, readonly string[]>, terms: GateTerms): Gate => {
  const {document} = win;
  /** Met, and not yet known to be whole. */
  const growing = new Set<Element>();

  /** Lets `element` go: because the visitor wants just this one now or, where `isGated`, if all its keys are allowed. */
  const letGo = (element: Element, isGated?: boolean): void => {
    const keys = held.get(element);
    if (keys && isGated && !keys.every(terms.allows)) return terms.onHeld(element, keys);
    held.delete(element);
    if (keys) terms.onFree(element, keys, !isGated);
  };
  const meet = (elements: Iterable<Element>): void => {
    // What the page has thrown away must not stay in memory; it is met anew if it comes back.
    for (const [element] of held) if (!element.isConnected) held.delete(element);
    for (const element of elements) {
      if (!element.isConnected || held.has(element)) continue;
      const keys = keysOf(element, terms.aliases);
      if (!keys.length) continue;
      held.set(element, keys);
      growing.add(element);
      terms.onMet(keys);
    }
    for (const element of growing) {
      // What comes after waits with it: the order counts.
      if (!isWhole(element)) return;
      growing.delete(element);
      letGo(element, true);
    }
  };
  const release = (): void => {
    // Met anew, since frameworks use an element again for something else, under other marks.
    const all = [...held.keys()];
    held.clear();
    growing.clear();
    meet(all);
  };
  const findRoots = watchAdded(win, HELD, meet);
  void whenParsed(document).then(() => {
    findRoots(document);
    meet([]);
  });
  return {release, play: letGo};
};
