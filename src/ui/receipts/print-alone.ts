import {printedHostCss, printedPageCss, printedPanelCss} from './print-alone.styles.ts';

/**
 * Prints `card`, a receipt in the panel, and nothing else of the page. The page looks as before when the print dialog closes.
 */
export function printAlone(card: Element): void {
  const {ownerDocument: document} = card;
  const panel = card.getRootNode() as ShadowRoot;
  const removeSheets = [
    addSheet(document, printedPageCss),
    addSheet(panel.host.getRootNode() as ShadowRoot, printedHostCss),
    addSheet(panel, printedPanelCss),
  ];
  card.toggleAttribute('data-printed', true);
  document.defaultView?.addEventListener(
    'afterprint',
    () => {
      for (const remove of removeSheets) remove();
      card.removeAttribute('data-printed');
    },
    {once: true},
  );
  document.defaultView?.print();
}

/** Adds a style sheet to a document or shadow root. Returns a function that removes it. */
function addSheet(root: Document | ShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
