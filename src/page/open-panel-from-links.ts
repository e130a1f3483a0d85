import {nativesOf} from '../platform/web/natives.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';

const HASH = '#privacy-desk';

/**
 * Opens the panel for every link to `#privacy-desk` on this page, in open shadow roots and drawings too, and whenever the page's
 * own address has that fragment: from the start, typed, or set by a script. The section to open follows a slash:
 * `#privacy-desk/receipt`.
 */
export function openPanelFromLinks(win: Window, open: (section: string) => unknown): void {
  const {history, addEventListener} = nativesOf(win);
  const onClick = (event: MouseEvent): void => {
    const {button, ctrlKey, metaKey, shiftKey, altKey} = event;
    if (button || ctrlKey || metaKey || shiftKey || altKey) return; // opens another tab or window, or a menu
    const sections = event.composedPath().map((node) => sectionOf(node as Partial<Element>, win));
    const section = sections.find((one) => one !== undefined);
    if (section === undefined) return;
    event.preventDefault();
    open(section);
  };
  // The fragment is taken off the address: a reload would open the panel again, and the same link would change nothing.
  const openFromAddress = (): void => {
    const [page, section] = win.location.href.split(HASH);
    if (section === undefined) return;
    tryOrUndefined(() => history.replaceState(history.state, '', page));
    open(section.slice(1));
  };
  // Capturing at the window comes before handlers that stop the event. A listener that is added twice is added once.
  const listen = (): void => {
    addEventListener('click', onClick, true);
    addEventListener('hashchange', openFromAddress);
  };
  listen();
  // `document.open()` removes all listeners: https://html.spec.whatwg.org/#document-open-steps
  new MutationObserver(listen).observe(win.document, {childList: true});
  openFromAddress();
}

/** The section that a link to the panel of this page names, '' for none; `undefined` for everything else. */
function sectionOf(node: Partial<Element>, {document, location}: Window): string | undefined {
  if (!/^(a|area)$/.test(`${node.localName}`)) return undefined;
  const href = node.getAttribute?.('href') ?? node.getAttribute?.('xlink:href') ?? '';
  const {host, pathname, hash} = Object.assign(document.createElement('a'), {href});
  // With a `<base>`, an address that is only a fragment belongs to another page. As a link to the panel, it means this one.
  const isHere = href.startsWith('#') || (host === location.host && pathname === location.pathname);
  return isHere && hash.startsWith(HASH) ? hash.slice(HASH.length + 1) : undefined;
}
