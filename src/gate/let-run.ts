import {laneOf} from './lane.ts';
import type {PlacedScript} from './run-script.ts';

/** Attributes that a held element carries as `data-…` until it is released. */
const PARKED = ['type', 'src', 'srcset', 'href', 'poster', 'data'];

/** Takes a script out of the page and marks its place. */
const lift = (script: HTMLScriptElement): PlacedScript => {
  const place = script.ownerDocument.createComment('');
  script.replaceWith(place);
  return {script, place};
};

const unpark = (element: Element): void => {
  for (const name of PARKED) {
    const value = element.getAttribute(`data-${name}`);
    if (value) element.setAttribute(name, value);
  }
};

/** All markup of a template goes live at once, but for its scripts: they wait for their turn, their places kept. */
const unwrap = (template: HTMLTemplateElement): readonly PlacedScript[] => {
  const {content} = template;
  // Inside a template scripting is off, so `noscript` holds real elements, which would load once moved:
  // https://html.spec.whatwg.org/#the-noscript-element
  content.querySelectorAll('noscript').forEach((noscript) => noscript.remove());
  const scripts = [...content.querySelectorAll<HTMLScriptElement>('script')].filter(laneOf).map(lift);
  content.querySelectorAll('[data-src]').forEach(unpark);
  template.replaceWith(content);
  return scripts;
};

/**
 * Lets one held element go live where it stands, and returns its scripts, which are to be run. Nodes move, they are not
 * copied: nonces stay, and Trusted Types sees no new script. Throws a `TypeError` when Trusted Types forbids the `src`
 * of a script that was marked up with `data-src`.
 */
export const letRun = (held: Element): readonly PlacedScript[] => {
  if (held.localName === 'template') return unwrap(held as HTMLTemplateElement);
  // Out of the page first: a connected script runs as soon as its `src` is set.
  const placed = held.localName === 'script' ? [lift(held as HTMLScriptElement)] : [];
  if (placed.length) held.removeAttribute('type');
  unpark(held);
  return placed;
};
