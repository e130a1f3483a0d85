import {panelEnglish} from '../texts/panel-english.ts';
import {directionOf} from '../texts/pick-language.ts';
import type {UiContext} from '../ui-context.ts';
import {PrivacyDeskPanel, type PanelWorld} from './privacy-desk-panel.ts';

/** The parts of the panel that `<privacy-desk>` hands on to the page's themes. */
const PARTS = 'panel, accept-all, reject-all, save, close, download, print';

/** Makes the panel, its English words below those of `context`, all but open. */
export const createPanel = (document: Document, context: UiContext, world: PanelWorld): PrivacyDeskPanel => {
  const registry = document.defaultView?.customElements;
  if (!registry?.get('privacy-desk-panel')) registry?.define('privacy-desk-panel', PrivacyDeskPanel);
  const panel = document.createElement('privacy-desk-panel');
  panel.world = world;
  panel.context = {...context, words: {...panelEnglish, ...context.words}};
  // Not always those of the banner: when the panel's words cannot be had, it is in English.
  panel.lang = context.language;
  panel.dir = directionOf(context.language);
  panel.setAttribute('exportparts', PARTS);
  panel.prepare();
  return panel;
};

declare global {
  interface HTMLElementTagNameMap {
    'privacy-desk-panel': PrivacyDeskPanel;
  }
}
