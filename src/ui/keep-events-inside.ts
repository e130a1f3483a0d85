/** Events that pages act on. The ends of gestures are not among them: a drag that began on the page may end here. */
const NAMES =
  'click auxclick dblclick mousedown pointerdown touchstart touchmove wheel keydown keypress keyup input';

/**
 * Keeps events of `host` from the page: shortcuts, handlers of a card or link around a placeholder, code that scrolls the page
 * smoothly and prevents wheel and touch. Handlers inside `host` have run by then, and those
 * that capture at the window still do. Can be called again after `document.open()`, which removes all listeners.
 */
export function keepEventsInside(host: Element): void {
  for (const name of NAMES.split(' '))
    host.addEventListener(name, keepInside, {passive: !name.endsWith('click')});
}

function keepInside(event: Event): void {
  event.stopPropagation();
  const path = event.composedPath();
  const position = path.indexOf(event.currentTarget as Element);
  const isIn = (nodes: readonly EventTarget[], names: RegExp): boolean =>
    nodes.some((node) => names.test(`${(node as Partial<Element>).localName}`));
  // A link around `host` would leave the page; links inside it work.
  if (isIn(path.slice(position), /^(a|button|label|summary)$/) && !isIn(path.slice(0, position), /^a$/))
    event.preventDefault();
}
