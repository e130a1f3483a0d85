import {nativesOf} from '../../platform/web/natives.ts';
import {defineElement} from '../custom-element.ts';
import {fetchPart} from '../fetch-part.ts';
import type {PanelModule, ReceiptsModule} from '../parts.ts';
import {panelEnglish} from '../texts/panel-english.ts';
import {directionOf} from '../texts/pick-language.ts';
import {PrivacyDeskPanelElement} from './privacy-desk-panel-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-desk-panel': PrivacyDeskPanelElement;
  }
}

/** The parts of the panel that pages can style through `<privacy-desk>`. */
const EXPORTED_PARTS = 'panel, accept-all, reject-all, save, close, clear, download, print, verify';

/**
 * Returns the function that creates the panel, rendered and closed. `importReceipts` loads `desk-receipts.js`; it is called
 * when the visitor has receipts.
 */
export function createPanelWith(importReceipts: () => Promise<ReceiptsModule>): PanelModule['createPanel'] {
  return (document, context, deps) => {
    defineElement(
      nativesOf(document.defaultView)?.customElements,
      'privacy-desk-panel',
      PrivacyDeskPanelElement,
    );
    const panel = document.createElement('privacy-desk-panel');
    panel.deps = {...deps, receipts: fetchPart('desk-receipts.js', importReceipts, deps.report)};
    panel.context = {...context, texts: {...panelEnglish, ...context.texts}};
    // Not always the banner's language: the panel is in English when its own texts did not load.
    panel.lang = context.language;
    panel.dir = directionOf(context.language);
    panel.setAttribute('exportparts', EXPORTED_PARTS);
    panel.prepare();
    return panel;
  };
}
