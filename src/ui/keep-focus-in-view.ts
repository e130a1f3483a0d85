/** Free space between a focused element and the banner, in CSS pixels. */
const GAP = 16;

/** Style sheet of ours among the document's: what the page says in its own stays untouched. */
const addSheet = (document: Document): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
};

/**
 * While `host` lies over the end of the page: nothing focused stays under it. The page can be scrolled further by the
 * height of `host`, scrolls that far for what gets the focus, and is told to where the browser does not by itself; never
 * for what a pointer focuses, because a page that moves under a press loses it.
 * See https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum. Returns its stop, which leaves the page as it was.
 */
export const keepFocusInView = (host: HTMLElement): (() => void) => {
  const {ownerDocument: document} = host;
  const sheet = addSheet(document);
  let height = 0;
  const makeRoom = (): void => {
    if (height === host.offsetHeight) return;
    height = host.offsetHeight;
    const room = `${height + GAP}px!important`;
    sheet.replaceSync(`@media screen{html{scroll-padding-bottom:${room};padding-bottom:${room}}}`);
  };
  // Room for the host can bring a scrollbar, which makes the host narrower: written while sizes are being reported, that
  // is an uncaught error of the page. See https://drafts.csswg.org/resize-observer/#deliver-resize-error
  const observer = new ResizeObserver(() => requestAnimationFrame(makeRoom));
  const uncover = (event: FocusEvent): void => {
    const path = event.composedPath();
    const [target] = path;
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const {bottom, height} = target.getBoundingClientRect();
    const {top} = host.getBoundingClientRect();
    // In the card too, where answers can lie over links: WebKit heeds `scroll-padding` only when it is told to scroll.
    if (path.includes(host) || (bottom > top && height < top))
      target.scrollIntoView({block: 'center', behavior: 'instant'});
  };
  makeRoom(); // now, so that a scrollbar is there when the host is first painted
  observer.observe(host);
  document.addEventListener('focusin', uncover);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', uncover);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
};
