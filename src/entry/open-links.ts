const HASH = '#privacy-desk';

const LINK = `a[href^="${HASH}"]`;

/** Makes every link to `#privacy-desk`, those in open shadow roots included, and that address itself open the panel. */
export const openFromLinks = (win: Window, open: () => unknown): void => {
  win.document.addEventListener('click', (event) => {
    // Documents and shadow roots are on the path too, and match nothing.
    if (!event.composedPath().some((node) => (node as Partial<Element>).matches?.(LINK))) return;
    event.preventDefault();
    open();
  });
  if (win.location.hash.startsWith(HASH)) open();
};
