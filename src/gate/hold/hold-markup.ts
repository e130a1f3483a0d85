import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {domReady} from '../../platform/web/dom-ready.ts';
import {HELD_SELECTOR, requiredKeys} from './held-markup.ts';
import {type MutationWindow, watchAdded} from './watch-added.ts';

/** What the gate asks, and what it reports. A key is a category (`media`) or a service in one (`media:youtube`). */
interface GateOptions {
  /** Category names of other tools → the site's own. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Whether `key` may run now. */
  allows(key: string): boolean;
  /** Markup that needs `keys` was found. */
  onFound(keys: readonly string[]): void;
  /** `element` is fully parsed and stays held. */
  onHeld(element: Element, keys: readonly string[]): void;
  /** `element` is fully parsed and is to be released: its keys are allowed, or the visitor plays it. */
  onReleasable(element: Element, keys: readonly string[]): void;
}

/** Controls the gate of a page. */
export interface Gate {
  /** Checks all held markup again and releases what is allowed now. Call it after each choice. */
  release(): void;
  /** Releases one element, even if its keys are not allowed. */
  play(element: Element): void;
}

/**
 * Starts the gate of `win.document`, which holds marked markup for as long as the page lives. The gate writes each held
 * element and its required keys into `held`, in the order in which it finds them. Markup that is allowed already is
 * released as soon as the parser has finished it.
 */
export function holdMarkup(
  win: MutationWindow,
  held: Map<Element, readonly string[]>,
  options: GateOptions,
): Gate {
  // Before anything is released: what waits for the parser runs after what the end of the page releases.
  const parsed = domReady(win.document);
  /** Found, and perhaps not fully parsed yet. */
  const pending = new Set<Element>();

  const hold = (elements: Iterable<Element>): void => {
    // Do not keep elements in memory that the page has removed. If one comes back, it is found again.
    for (const [element] of held) if (!element.isConnected) held.delete(element);
    for (const element of elements) {
      if (!element.isConnected || held.has(element)) continue;
      const keys = requiredKeys(element, options.aliases);
      if (!keys.length) continue;
      held.set(element, keys);
      pending.add(element);
      options.onFound(keys);
    }
    for (const element of pending) {
      // Later elements wait for this one: the order of the page counts.
      if (!isFullyParsed(element)) return;
      pending.delete(element);
      // An error with one element does not stop the others.
      tryOrUndefined(() => releaseIfAllowed(element, held, options));
    }
  };
  const watchParsedRoots = watchAdded(win, HELD_SELECTOR, hold);
  void parsed.then(() => {
    watchParsedRoots();
    // Also what no observer has reported yet.
    hold(win.document.querySelectorAll(HELD_SELECTOR));
  });
  return {
    release() {
      // Read all marks again: frameworks reuse an element for other content, with other marks.
      const elements = [...held.keys()];
      held.clear();
      pending.clear();
      hold(elements);
    },
    play: (element) => play(element, held, options),
  };
}

/** Releases `element` if it is held and all its keys are allowed. */
function releaseIfAllowed(
  element: Element,
  held: Map<Element, readonly string[]>,
  {allows, onHeld, onReleasable}: GateOptions,
): void {
  const keys = held.get(element);
  if (!keys) return;
  if (!keys.every((key) => allows(key))) return onHeld(element, keys);
  held.delete(element);
  onReleasable(element, keys);
}

/** Releases `element` if it is held, whatever is allowed. */
function play(element: Element, held: Map<Element, readonly string[]>, {onReleasable}: GateOptions): void {
  const keys = held.get(element);
  if (!keys) return;
  held.delete(element);
  onReleasable(element, keys);
}

/**
 * Whether the parser has finished `node`: text follows it or one of its ancestors, or the whole page is parsed. Observers
 * hear of an element when it opens, and a template or script may still grow after that. A following element proves nothing,
 * because scripts append elements to head and body while the parser waits for more input.
 */
function isFullyParsed(node: Element): boolean {
  const {ownerDocument: document} = node;
  // Not the members of the ancestors: controls of a form shadow them.
  const walker = document.createTreeWalker(node.getRootNode());
  for (let ancestor: Node | null = node; ancestor; ancestor = walker.parentNode()) {
    walker.currentNode = ancestor;
    const next = walker.nextSibling();
    if (next && 'substringData' in next && next.nodeValue) return true;
    walker.currentNode = ancestor;
  }
  return document.readyState !== 'loading';
}
