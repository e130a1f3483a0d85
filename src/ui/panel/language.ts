import {html, nothing, type TemplateResult} from 'lit/html.js';
import {storageKey} from '../../contract/storage-keys.ts';
import {sessionStorageText} from '../../platform/web/web-storage.ts';
import type {UiContext} from '../context.ts';
import type {PrivacyDeskElement} from '../privacy-desk-element.ts';
import {languageNames} from '../texts/language-names.ts';
import {directionOf} from '../texts/pick-language.ts';
import {translate} from '../texts/translate.ts';

/**
 * A list of all languages, built-in and the site's own, each by its own name. `change` resolves to the language that is
 * shown afterwards: the old one when the texts of the new one did not load.
 */
export function languageSwitch(
  {config, language, texts}: UiContext,
  change: (language: string) => Promise<string>,
  hasError: boolean,
): TemplateResult {
  const tags = new Set([...Object.keys(languageNames), ...Object.keys(config.texts)]);
  const onChange = async ({target}: Event): Promise<void> => {
    const select = target as HTMLSelectElement;
    select.value = await change(select.value);
  };
  return html`
    <div class="language">
      <label
        >${translate(texts, 'panel.language')}
        <select autocomplete="off" @change=${onChange}>
          ${[...tags].map(
            (tag) =>
              html`<option value=${tag} lang=${tag} .selected=${tag === language}>
                ${languageNames[tag] ?? tag}
              </option>`,
          )}
        </select></label
      >
      <p role="status">${hasError ? translate(texts, 'trouble.text') : nothing}</p>
    </div>
  `;
}

/** What `applyLanguage` uses of `<privacy-desk>`. */
type DeskElement = HTMLElement & Pick<PrivacyDeskElement, 'deps' | 'showBanner'>;

/**
 * Switches the panel, `<privacy-desk>` (the panel is in its shadow tree) and placeholders to the language of `context`, and
 * stores it for the next pages of this tab.
 */
export function applyLanguage(panel: HTMLElement, context: UiContext): void {
  const desk = (panel.getRootNode() as ShadowRoot).host as DeskElement;
  const {ownerDocument: document} = desk;
  Object.assign(desk.deps.context, context);
  for (const element of [desk, panel]) {
    element.lang = context.language;
    element.dir = directionOf(context.language);
  }
  if (desk.childElementCount) desk.showBanner(); // the banner is shown: render it in the new language
  // Placeholders can be anywhere on the page. The name of the event is repeated in `privacy-embed-element.ts`: a module that
  // both import would be one more file to download.
  document.dispatchEvent(new Event('privacy-desk:language'));
  if (document.defaultView) {
    const key = storageKey(context.config.cookie.name, 'language');
    sessionStorageText(document.defaultView, key).write(context.language);
  }
}
