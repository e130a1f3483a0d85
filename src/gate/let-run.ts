import {laneOf} from './lane.ts';
import type {QueuedScript, RunQueue} from './run-queue.ts';

/** Attributes that a held element carries as `data-…` until it is released. */
const PARKED = ['src', 'srcset', 'href', 'poster', 'data'];

const unpark = (element: Element): void => {
  for (const name of PARKED) {
    const value = element.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
};

/** Takes a script out of the page and marks its place; a data block stays where it is. */
const lift = (script: HTMLScriptElement): readonly QueuedScript[] => {
  const lane = laneOf(script);
  if (!lane) return [];
  const place = script.ownerDocument.createComment('');
  script.replaceWith(place);
  return [{script, place, lane}];
};

/** All markup of a template goes live at once, but for its scripts: those wait for their turn, their places kept. */
const unwrap = (template: HTMLTemplateElement): readonly QueuedScript[] => {
  const {content} = template;
  // Inside a template scripting is off, so `noscript` holds real elements, which would load once moved:
  // https://html.spec.whatwg.org/#the-noscript-element
  for (const noscript of content.querySelectorAll('noscript')) noscript.replaceChildren();
  const queued = [...content.querySelectorAll<HTMLScriptElement>('script:not(svg script)')].flatMap(lift);
  template.replaceWith(content);
  return queued;
};

const wake = (script: HTMLScriptElement): readonly QueuedScript[] => {
  const place = script.ownerDocument.createComment('');
  // Out of the page first: a connected script runs as soon as its `src` is set.
  script.replaceWith(place);
  script.type = script.dataset['type'] ?? '';
  unpark(script);
  const lane = laneOf(script);
  return lane ? [{script, place, lane}] : [];
};

/**
 * Lets one held element run, where it stands. Nodes move, they are not copied: nonces stay, and Trusted Types sees no
 * new script. Throws a `TypeError` when Trusted Types forbids the `src` of a script marked up with `data-src`.
 */
export const letRun = (held: Element, scripts: RunQueue): void => {
  if (held.localName === 'template') unwrap(held as HTMLTemplateElement).forEach(scripts.add);
  else if (held.localName === 'script') wake(held as HTMLScriptElement).forEach(scripts.add);
  else unpark(held);
};
