/** How often within a second the host may be put back. After that, other code is taken to insist on removing it. */
const MAX_RETURNS = 20;

/**
 * Keeps `host` the first child of the body: from the moment there is a body, and again when a client-side router replaces
 * or empties it. The first child also comes first in reading order. Returns a function that stops this and removes `host`.
 */
export function keepFirstInBody(host: Element): () => void {
  const {ownerDocument: document} = host;
  let returnsLeft = MAX_RETURNS;
  let lastReturn = 0;
  const attach = (): void => {
    const body = document.querySelector('body');
    if (!body || host.parentNode === body) return;
    returnsLeft = Date.now() - lastReturn > 1000 ? MAX_RETURNS : returnsLeft - 1;
    lastReturn = Date.now();
    if (returnsLeft < 0) return;
    body.prepend(host);
    observer.observe(body, {childList: true});
  };
  const observer = new MutationObserver(attach);
  observer.observe(document.documentElement, {childList: true});
  attach();
  return () => {
    observer.disconnect();
    host.remove();
  };
}

/** The default `z-index` of the host. A site can set another one with `--privacy-desk-layer`. */
const DEFAULT_Z_INDEX = '2147483647';

/**
 * Moves `host` to the top layer, above everything on the page, whatever the `z-index` of other elements and whatever a
 * transformed or faded body does to its children. See https://drafts.csswg.org/css-position-4/#top-layer. It stays where
 * it is while a modal dialog is open: above that, it would be in the way and could not be pressed. Returns a function that
 * moves it back.
 */
export function moveToTopLayer(host: HTMLElement): () => void {
  const {ownerDocument: document} = host;
  const zIndex = document.defaultView?.getComputedStyle(host).zIndex;
  // Browsers from before 2024 have no popovers. There, the default z-index has to be enough.
  if ('popover' in host && zIndex === DEFAULT_Z_INDEX && !document.querySelector(':modal')) {
    host.popover = 'manual';
    host.showPopover();
  }
  return () => host.removeAttribute('popover');
}

/** Space between a focused element and the banner, in CSS pixels. */
const GAP = 16;

/**
 * Keeps focused elements visible while `host` covers the end of the page: the page gets as much padding as `host` is high,
 * so that everything can be scrolled clear of it, and an element that gets the focus is scrolled into view where the browser
 * does not do that by itself. Elements that a pointer focuses are not scrolled: a page that moves under a press loses it.
 * See https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum. Returns a function that restores the page.
 */
export function keepFocusInView(host: HTMLElement): () => void {
  const {ownerDocument: document} = host;
  const sheet = addSheet(document);
  let height = 0;
  const addPadding = (): void => {
    if (height === host.offsetHeight) return;
    height = host.offsetHeight;
    const padding = `${height + GAP}px!important`;
    sheet.replaceSync(`@media screen{html{scroll-padding-bottom:${padding};padding-bottom:${padding}}}`);
  };
  // The padding can bring a scrollbar, which makes the host narrower. If it were set while sizes are being reported, the
  // page would get an uncaught error. See https://drafts.csswg.org/resize-observer/#deliver-resize-error
  const observer = new ResizeObserver(() => requestAnimationFrame(addPadding));
  const scrollIntoView = (event: FocusEvent): void => {
    const path = event.composedPath();
    const [target] = path;
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const {bottom, height} = target.getBoundingClientRect();
    const {top} = host.getBoundingClientRect();
    // Inside the card, the buttons can cover links too: WebKit follows `scroll-padding` only when a script scrolls.
    if (path.includes(host) || (bottom > top && height < top))
      target.scrollIntoView({block: 'center', behavior: 'instant'});
  };
  addPadding(); // now, so that a scrollbar is already there when the host is first painted
  observer.observe(host);
  document.addEventListener('focusin', scrollIntoView);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', scrollIntoView);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** Adds a style sheet to the document without changing the page's own ones. */
function addSheet(document: Document): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}
