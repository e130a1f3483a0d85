import type {PrivacyDesk} from '../privacy-desk.ts';
import {directionOf} from '../texts/pick-language.ts';
import type {UiContext} from '../ui-context.ts';

/** What of `<privacy-desk>` is needed to make it speak. */
type Speaker = HTMLElement & Pick<PrivacyDesk, 'world' | 'ask'>;

/** Makes the panel, `<privacy-desk>`, in whose shadow tree it stands, and placeholders speak the language of `context`. */
export const speak = (panel: HTMLElement, context: UiContext): void => {
  const desk = (panel.getRootNode() as ShadowRoot).host as Speaker;
  Object.assign(desk.world.context, context);
  for (const element of [desk, panel]) {
    element.lang = context.language;
    element.dir = directionOf(context.language);
  }
  if (desk.childElementCount) desk.ask(); // the question stands there: ask it anew
  // Placeholders hear it, wherever they stand. The name stands there too: a module shared with them would be one more file.
  desk.ownerDocument.dispatchEvent(new Event('privacy-desk:language'));
};
