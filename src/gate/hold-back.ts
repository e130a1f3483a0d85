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
  let growing: Element[] = [];

  const letGo = (element: Element, isPlayed = true): void => {
    const keys = held.get(element);
    held.delete(element);
    // An element that the page has thrown away is forgotten; it is met anew if it comes back.
    if (keys && element.isConnected) terms.onFree(element, keys, isPlayed);
  };
  /** Lets `element` go if it may. Returns whether the parser is still at work on it. */
  const isGrowing = (element: Element): boolean => {
    if (!isWhole(element)) return true;
    const keys = held.get(element);
    if (keys && element.isConnected && !keys.every(terms.allows)) terms.onHeld(element, keys);
    else letGo(element, false);
    return false;
  };
  const meet = (elements: Iterable<Element>): void => {
    for (const element of elements) {
      if (held.has(element)) continue;
      const keys = keysOf(element, terms.aliases);
      if (!keys.length) continue;
      held.set(element, keys);
      growing.push(element);
      terms.onMet(keys);
    }
    growing = growing.filter(isGrowing);
  };
  const release = (): void => {
    growing = [...held.keys()].filter(isGrowing);
  };
  const findRoots = watchAdded(win, HELD, meet);
  void whenParsed(document).then(() => {
    findRoots(document);
    meet([]);
  });
  return {release, play: letGo};
};
