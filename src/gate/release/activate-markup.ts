import {withoutHistoryEntry} from '../hold/frame-history.ts';
import {HELD_SELECTOR, LOADED_SELECTOR, PARKED_ATTRIBUTES, PARKED_SELECTOR} from '../hold/held-markup.ts';
import {type DetachedScript, replaceWithMarker, scriptsIn} from './script.ts';

/** An element that loads something or runs since its release. */
const LIVE_SELECTOR = `script,${LOADED_SELECTOR}`;

/**
 * Makes one held element live in its position and returns its scripts, which the caller has to run. Nodes are moved, not
 * copied: a script keeps its nonce, and Trusted Types see no new script. Throws a `TypeError` if Trusted Types do not allow
 * the `src` of a script that has it as `data-src`. `onLive` is called with every element that becomes live.
 */
export function activateMarkup(
  held: Element,
  onLive?: (elements: readonly Element[]) => void,
): readonly DetachedScript[] {
  // In SVG, a template is an element like any other.
  if (held.localName === 'template' && 'content' in held)
    return unwrapTemplate(held as HTMLTemplateElement, onLive);
  // Detach a script first: a connected script runs as soon as its `src` is set.
  const scripts = held.localName === 'script' ? [replaceWithMarker(held as HTMLScriptElement)] : [];
  if (scripts.length) held.setAttribute('type', held.getAttribute('data-type') ?? '');
  removeMarks(held);
  onLive?.([held, ...held.querySelectorAll(LIVE_SELECTOR)]);
  restoreParkedAttributes(held);
  return scripts;
}

/**
 * Restores the parked attributes (`data-src` → `src`) of `root` and of everything in it. Elements inside `root` that are
 * marked themselves stay parked: they wait for their own keys. Throws a `TypeError` if Trusted Types do not allow the `src`
 * of a script.
 */
export function restoreParkedAttributes(root: Element | DocumentFragment): void {
  const parked = [
    ...('matches' in root && root.matches(PARKED_SELECTOR) ? [root] : []),
    ...root.querySelectorAll(PARKED_SELECTOR),
  ];
  const elements = parked.filter((element) => element.closest(HELD_SELECTOR)?.contains(root) ?? true);
  for (const element of elements) withoutHistoryEntry(element, () => restoreAttributes(element));
  // A media element has looked at its sources once and found none: https://html.spec.whatwg.org/#the-source-element
  const media = elements.map((element) => element.closest<HTMLMediaElement>('video,audio'));
  for (const one of new Set(media)) {
    one?.load();
    // Firefox loads a track when it is inserted, not when its URL changes.
    one?.append(...one.querySelectorAll('track'));
  }
}

function restoreAttributes(element: Element): void {
  for (const [parked, name] of PARKED_ATTRIBUTES) {
    const value = element.getAttribute(parked);
    // On an element without such a property, the attribute is the vendor's own: `<div class="fb-post" data-href="…">`.
    if (!value || !(name in element)) continue;
    element.setAttribute(name, value);
    // Otherwise the URL would be set, and so loaded, again when the page moves the element.
    element.removeAttribute(parked);
  }
}

/** Puts the content of a template into the page in one step, with placeholders for its scripts. */
function unwrapTemplate(
  template: HTMLTemplateElement,
  onLive?: (elements: readonly Element[]) => void,
): readonly DetachedScript[] {
  const {content, ownerDocument} = template;
  // In a template scripting is off, so `noscript` contains real elements, which would load in the page:
  // https://html.spec.whatwg.org/#the-noscript-element
  content.querySelectorAll('noscript').forEach((noscript) => noscript.remove());
  replaceMedia(content, ownerDocument);
  onLive?.([...content.querySelectorAll(LIVE_SELECTOR)]);
  const scripts = scriptsIn(content).map(replaceWithMarker);
  restoreParkedAttributes(content);
  template.replaceWith(content);
  return scripts;
}

/**
 * Replaces media elements with copies made for `document`. In the inert document of a template, they have already looked for
 * a source and failed: https://html.spec.whatwg.org/#concept-media-load-algorithm
 */
function replaceMedia(content: DocumentFragment, document: Document): void {
  for (const media of content.querySelectorAll('video,audio'))
    media.replaceWith(document.importNode(media, true));
}

/** Removes what `HELD_SELECTOR` matches: otherwise the gate would hold the element again when the page moves it. */
function removeMarks(held: Element): void {
  held.removeAttribute('data-consent');
  held.removeAttribute('data-cookieconsent');
  held.classList.remove(...[...held.classList].filter((name) => name.startsWith('optanon-category-')));
}
