import {lift, type PlacedScript} from './placed-script.ts';
import {scriptsIn} from './scripts-in.ts';
import {unpark} from './unpark.ts';

/**
 * In a template's own document, films have already looked for what they play, in vain: fresh copies have not.
 * https://html.spec.whatwg.org/#concept-media-load-algorithm
 */
const refreshMedia = (content: DocumentFragment, document: Document): void => {
  for (const media of content.querySelectorAll('video,audio'))
    media.replaceWith(document.importNode(media, true));
};

/** All markup of a template goes live at once, but for its scripts: they wait for their turn, their places kept. */
const unwrap = (template: HTMLTemplateElement): readonly PlacedScript[] => {
  const {content, ownerDocument} = template;
  // Inside a template scripting is off, so `noscript` holds real elements, which would load once moved:
  // https://html.spec.whatwg.org/#the-noscript-element
  content.querySelectorAll('noscript').forEach((noscript) => noscript.remove());
  const scripts = scriptsIn(content).map(lift);
  refreshMedia(content, ownerDocument);
  unpark(content);
  template.replaceWith(content);
  return scripts;
};

/** Takes the marks off, by which `HELD` would find again what the page moves about later. */
const unmark = (held: Element): void => {
  held.removeAttribute('data-consent');
  held.removeAttribute('data-cookieconsent');
  held.classList.remove(...[...held.classList].filter((name) => name.startsWith('optanon-category-')));
};

/**
 * Lets one held element go live where it stands, and returns its scripts, which are to be run. Nodes move, they are not
 * copied: nonces stay, and Trusted Types sees no new script. Throws a `TypeError` when Trusted Types forbids the `src`
 * of a script that was marked up with `data-src`.
 */
export const openMarkup = (held: Element): readonly PlacedScript[] => {
  // In SVG a template is an element like any other.
  if (held.localName === 'template' && 'content' in held) return unwrap(held as HTMLTemplateElement);
  // Out of the page first: a connected script runs as soon as its `src` is set.
  const placed = held.localName === 'script' ? [lift(held as HTMLScriptElement)] : [];
  if (placed.length) held.setAttribute('type', held.getAttribute('data-type') ?? '');
  unmark(held);
  unpark(held);
  return placed;
};
