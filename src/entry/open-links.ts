const HASH = '#privacy-desk';

const LINK = 'a[href^="#privacy-desk"]';

/**
 * Makes every link to `#privacy-desk`, those in open shadow roots included, and that address itself open the panel, be it
 * there from the start, typed, linked to from elsewhere or set by a script; what follows a slash is the section to open it
 * at: `#privacy-desk/receipt`.
 */
export const openFromLinks = (win: Window, open: (section: string) => unknown): void => {
  const openAt = ({hash}: {readonly hash: string}): void => {
    if (hash.startsWith(HASH)) open(hash.slice(HASH.length + 1));
  };
  win.document.addEventListener('click', (event) => {
    // Documents and shadow roots are on the path too, and match nothing.
    const link = event.composedPath().find((node) => (node as Partial<Element>).matches?.(LINK));
    if (!link) return;
    event.preventDefault();
    openAt(link as HTMLAnchorElement);
  });
  win.addEventListener('hashchange', () => openAt(win.location));
  openAt(win.location);
};
