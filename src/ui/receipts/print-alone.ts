import {nativesOf} from '../../platform/web/natives.ts';
import {addSheet} from '../../platform/web/style-sheet.ts';
import {printedHostCss, printedPageCss, printedPanelCss} from './print-alone.styles.ts';

/**
 * Prints `card`, a receipt in the panel, and nothing else of the page. The page looks as before when the print dialog closes.
 */
export function printAlone(card: Element): void {
  const {ownerDocument: document} = card;
  const natives = nativesOf(document.defaultView);
  const panel = card.getRootNode() as ShadowRoot;
  const sheets = [
    addSheet(document, printedPageCss),
    addSheet(panel.host.getRootNode() as ShadowRoot, printedHostCss),
    addSheet(panel, printedPanelCss),
  ];
  card.toggleAttribute('data-printed', true);
  natives?.addEventListener(
    'afterprint',
    () => {
      for (const sheet of sheets) sheet.remove();
      card.removeAttribute('data-printed');
    },
    {once: true},
  );
  natives?.print();
}
