import {html, nothing, type TemplateResult} from 'lit/html.js';
import {storageKey} from '../../contract/storage-keys.ts';
import {sessionStorageText} from '../../platform/web/web-storage.ts';
import type {UiContext} from '../context.ts';
import type {PrivacyDeskElement} from '../privacy-desk-element.ts';
import {languageNames} from '../texts/language-names.ts';
import {offeredLanguages} from '../texts/pick-language.ts';
import {translate} from '../texts/translate.ts';

/**
 * A list of the languages that the site offers, each by its own name; nothing when there is only one. `change` resolves to the
 * language that is shown afterwards: the old one when the texts of the new one did not load.
 */
export function languageSwitch(
  {config, language, texts}: UiContext,
  change: (language: string) => Promise<string>,
  hasError: boolean,
): TemplateResult | typeof nothing {
  const tags = offeredLanguages(config, Object.keys(languageNames));
  if (tags.length < 2) return nothing;
  const onChange = async ({target}: Event): Promise<void> => {
    const select = target as HTMLSelectElement;
    select.value = await change(select.value);
  };
  return html`
    <div class="language">
      <label
        >${translate(texts, 'panel.language')}
        <select autocomplete="off" @change=${onChange}>
          ${tags.map(
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
type DeskElement = HTMLElement & Pick<PrivacyDeskElement, 'setLanguage'>;

/**
 * Switches the panel, `<privacy-desk>` (the panel is in its shadow tree) and placeholders to the language of `context`, and
 * stores it for the next pages of this tab.
 */
export function applyLanguage(panel: HTMLElement, context: UiContext): void {
  const desk = (panel.getRootNode() as ShadowRoot).host as DeskElement;
  const {ownerDocument: document} = desk;
  desk.setLanguage(context);
  panel.lang = desk.lang;
  panel.dir = desk.dir;
  if (document.defaultView) {
    const key = storageKey(context.config.cookie.name, 'language');
    sessionStorageText(document.defaultView, key).write(context.language);
  }
}
