import {HELD} from '../held.ts';
import {withoutHistory} from '../without-history.ts';

/** Attributes that held markup carries as `data-…` until it is released. */
const PARKED = ['src', 'srcset', 'href', 'poster', 'data'];

/** The attribute it is parked in → what it is; the last is Cookiebot's. */
const ATTRIBUTES = new Map([
  ...PARKED.map((name) => [`data-${name}`, name] as const),
  ['data-cookieblock-src', 'src'],
]);

const ANY = [...ATTRIBUTES.keys()].map((name) => `[${name}]:not(a)`).join();

const giveBack = (element: Element): void => {
  for (const [from, to] of ATTRIBUTES) {
    const value = element.getAttribute(from);
    // What is no address there is the vendor's own, as on `<div class="fb-post" data-href="…">`.
    if (!value || !(to in element)) continue;
    element.setAttribute(to, value);
    // Whoever moves it about later must not load it anew.
    element.removeAttribute(from);
  }
};

const unparkOne = (element: Element): void => withoutHistory(element, () => giveBack(element));

/**
 * Gives everything parked in `root`, and in `root` itself, its attributes back, but for what is marked by itself in there:
 * that waits for its own keys. Throws a `TypeError` when Trusted Types forbid the `src` of a script.
 */
export const unpark = (root: Element | DocumentFragment): void => {
  const parked = [...('matches' in root && root.matches(ANY) ? [root] : []), ...root.querySelectorAll(ANY)];
  const elements = parked.filter((element) => element.closest(HELD)?.contains(root) ?? true);
  elements.forEach(unparkOne);
  // It has looked at its sources once, and found none: https://html.spec.whatwg.org/#the-source-element
  const media = elements.map((element) => element.closest<HTMLMediaElement>('video,audio'));
  for (const one of new Set(media)) {
    one?.load();
    // Firefox looks at a track when it is put in, not when its address changes.
    one?.append(...one.querySelectorAll('track'));
  }
};
