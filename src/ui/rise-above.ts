/** `z-index` of a card whose site has not asked for another by `--privacy-desk-layer`. */
const USUAL = '2147483647';

/**
 * Lifts `host` above everything the page has, whatever its `z-index` and whatever a transformed or faded body does to
 * what is inside: into the top layer, https://drafts.csswg.org/css-position-4/#top-layer. Not over a modal dialog that
 * is open already: there `host` could not be pressed, and would only be in the way. Returns its stop.
 */
export const riseAbove = (host: HTMLElement): (() => void) => {
  const {ownerDocument: document} = host;
  const zIndex = document.defaultView?.getComputedStyle(host).zIndex;
  // Browsers from before 2024 have no popovers; there the usual z-index has to do.
  if ('popover' in host && zIndex === USUAL && !document.querySelector(':modal')) {
    host.popover = 'manual';
    host.showPopover();
  }
  return () => host.removeAttribute('popover');
};
