import {createSizeObserver} from '../platform/web/size-observer.ts';
import {type AddedSheet, addSheet} from '../platform/web/style-sheet.ts';

/** How often within a second the host may be put back. After that, other code is taken to insist on removing it. */
const MAX_RETURNS = 20;

/**
 * Keeps `host` in the page: from the moment there is a body, and again when a client-side router replaces the body or the whole
 * `<html>`, or a script writes the document again. Returns a function that stops this and removes `host`.
 *
 * It is a sibling of the body, where no selector of the page counts it, no style of the body moves or fades it and no modal
 * window makes it inert: before the body, so that it comes first in reading order, or after the body when the page begins with a
 * link that skips to its main part. See docs/decisions/0021-the-banner-beside-the-body.md. A banner in the flow of the page is the
 * first child of the body.
 */
export function keepInPage(host: Element): () => void {
  const {ownerDocument: document} = host;
  let returnsLeft = MAX_RETURNS;
  let lastReturn = 0;
  const attach = (): void => {
    const body = document.querySelector('body');
    for (const parent of [document, document.documentElement, body])
      if (parent) observer.observe(parent, {childList: true});
    if (!body || host.isConnected) return;
    returnsLeft = Date.now() - lastReturn > 1000 ? MAX_RETURNS : returnsLeft - 1;
    lastReturn = Date.now();
    if (returnsLeft >= 0) insert(host, body);
  };
  const observer = new MutationObserver(attach);
  attach();
  return () => {
    observer.disconnect();
    host.remove();
  };
}

function insert(host: Element, body: HTMLElement): void {
  const link = skipLinkOf(body);
  if (host.matches('[placement=flow]')) {
    const first = link?.closest('body > *');
    if (first && first.textContent === link?.textContent) first.after(host);
    else body.prepend(host);
    // While the page has no link yet, its first one can still be such a link.
  } else if (link ?? (body.ownerDocument.readyState === 'loading' && !body.querySelector('a[href]')))
    body.after(host);
  else body.before(host);
}

/** The first link in `body`, when it leads to a part of the same page, as links to the main part do. */
function skipLinkOf(body: Element | null): HTMLAnchorElement | undefined {
  const link = body?.querySelector<HTMLAnchorElement>('a[href]');
  const isOnPage =
    link?.getAttribute('href')?.startsWith('#') || link?.pathname === body?.ownerDocument.location.pathname;
  return isOnPage && link?.hash && !link.hash.startsWith('#privacy-desk') ? link : undefined;
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
  const {zIndex} = getComputedStyle(host);
  let source: HTMLElement | undefined;
  const findSource = (): HTMLElement | undefined => {
    const link = skipLinkOf(document.querySelector('body'));
    // Unlike a question for its box, this does not lay the page out. Safari 17.0 has popovers, and not this.
    return (link as Partial<Element> | undefined)?.checkVisibility?.() === false ? undefined : link;
  };
  // The Tab key goes from a link that skips to the main part to the banner, and from there to the page.
  const open = (): void => {
    source = findSource();
    host.showPopover(source && {source});
  };
  // It would not go to the banner at all when that link is hidden, or belongs to a page that a router has replaced.
  const openAgain = (): void => {
    if (findSource() === source || !host.matches(':popover-open:not(:focus-within)')) return;
    if (document.querySelector(':modal')) return;
    host.hidePopover();
    open();
  };
  // Browsers from before 2024 have no popovers. There, the default z-index has to be enough.
  if ('popover' in host && zIndex === DEFAULT_Z_INDEX && !document.querySelector(':modal')) {
    host.popover = 'manual';
    open();
    document.addEventListener('focusin', openAgain);
  }
  return () => {
    document.removeEventListener('focusin', openAgain);
    host.removeAttribute('popover');
  };
}

/** Space between a focused element and the banner, in CSS pixels. */
const GAP = 16;

/** How often it is looked whether the page has dropped the style sheet of the room, in milliseconds. */
const CHECK_INTERVAL = 500;

/**
 * Keeps focused elements visible while `host` covers the end of the page: below the page there is as much room as `host` is
 * high, so that everything can be scrolled clear of it, and an element that gets the focus is scrolled into view where the browser
 * does not do that by itself. Elements that a pointer focuses are not scrolled: a page that moves under a press loses it.
 * See https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum. Returns a function that restores the page.
 */
export function keepFocusInView(host: HTMLElement): () => void {
  const {ownerDocument: document} = host;
  let room: AddedSheet | undefined;
  // The page may set a list of its own sheets, of which there is no event.
  const timer = setInterval(() => room?.restore(), CHECK_INTERVAL);
  let height = 0;
  const addRoom = (): void => {
    if (height === host.offsetHeight) return;
    height = host.offsetHeight;
    const size = `${height + GAP}px!important`;
    const add = (kind: 'padding' | 'margin'): void => {
      room?.remove();
      room = addSheet(document, `@media screen{html{scroll-padding-bottom:${size};${kind}-bottom:${size}}}`);
    };
    room?.remove();
    const body = document.querySelector('body');
    const before = body?.offsetHeight ?? 0;
    add('padding');
    // A padding makes a body lower that is as high as the window. A margin does not, but Firefox cannot scroll to it. A longer
    // body is not measured again: the page would be laid out once more.
    if (body && before <= innerHeight && body.offsetHeight < before) add('margin');
  };
  // The room can bring a scrollbar, which makes the host narrower.
  const observer = createSizeObserver(addRoom);
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
  addRoom(); // now, so that a scrollbar is already there when the host is first painted
  observer.observe(host);
  document.addEventListener('focusin', scrollIntoView);
  return () => {
    observer.disconnect();
    clearInterval(timer);
    document.removeEventListener('focusin', scrollIntoView);
    room?.remove();
  };
}
