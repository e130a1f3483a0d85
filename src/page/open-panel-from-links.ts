const HASH = '#privacy-desk';

const LINK = `a[href^="${HASH}"]`;

/**
 * Opens the panel for every link to `#privacy-desk`, in open shadow roots too, and whenever the page's own address has that
 * fragment: from the start, typed, or set by a script. The section to open follows a slash: `#privacy-desk/receipt`.
 */
export function openPanelFromLinks(win: Window, open: (section: string) => unknown): void {
  const openAt = ({hash}: {readonly hash: string}): void => {
    if (hash.startsWith(HASH)) open(hash.slice(HASH.length + 1));
  };
  win.document.addEventListener('click', (event) => {
    // The path also holds documents and shadow roots, which have no `matches`.
    const link = event.composedPath().find((node) => (node as Partial<Element>).matches?.(LINK));
    if (!link) return;
    event.preventDefault();
    openAt(link as HTMLAnchorElement);
  });
  win.addEventListener('hashchange', () => openAt(win.location));
  openAt(win.location);
}
