import {laneOf} from './lane.ts';
import {lift, type PlacedScript} from './placed-script.ts';

/** Attributes that held markup carries as `data-…` until it is released. */
const PARKED = ['type', 'src', 'srcset', 'href', 'poster', 'data'];
const ANY_PARKED = PARKED.map((name) => `[data-${name}]`).join();

const unpark = (element: Element): void => {
  for (const name of PARKED) {
    const value = element.getAttribute(`data-${name}`);
    if (!value) continue;
    element.setAttribute(name, value);
    // Whoever moves it about later must not load it anew.
    element.removeAttribute(`data-${name}`);
  }
};

const unparkAll = (root: ParentNode): void => {
  root.querySelectorAll(ANY_PARKED).forEach(unpark);
  // A media element looks at its sources once: https://html.spec.whatwg.org/#concept-media-load-algorithm
  root.querySelectorAll<HTMLMediaElement>('video,audio').forEach((media) => media.load());
};

/** All markup of a template goes live at once, but for its scripts: they wait for their turn, their places kept. */
const unwrap = (template: HTMLTemplateElement): readonly PlacedScript[] => {
  const {content} = template;
  // Inside a template scripting is off, so `noscript` holds real elements, which would load once moved:
  // https://html.spec.whatwg.org/#the-noscript-element
  content.querySelectorAll('noscript').forEach((noscript) => noscript.remove());
  const scripts = [...content.querySelectorAll<HTMLScriptElement>('script')].filter(laneOf).map(lift);
  unparkAll(content);
  template.replaceWith(content);
  return scripts;
};

/**
 * Lets one held element go live where it stands, and returns its scripts, which are to be run. Nodes move, they are not
 * copied: nonces stay, and Trusted Types sees no new script. Throws a `TypeError` when Trusted Types forbids the `src`
 * of a script that was marked up with `data-src`.
 */
export const openMarkup = (held: Element): readonly PlacedScript[] => {
  if (held.localName === 'template') return unwrap(held as HTMLTemplateElement);
  // Out of the page first: a connected script runs as soon as its `src` is set.
  const placed = held.localName === 'script' ? [lift(held as HTMLScriptElement)] : [];
  if (placed.length) held.removeAttribute('type');
  unpark(held);
  unparkAll(held);
  return placed;
};
