import {html, nothing, type TemplateResult} from 'lit/html.js';
import {languageNames} from '../texts/language-names.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/**
 * Lets the visitor choose among the languages there are, ours and the site's own, each by its own name. `change` resolves to
 * the language that is spoken then, which is still the old one when the words could not be had.
 */
export const languageSwitch = (
  {config, language, words}: UiContext,
  change: (language: string) => Promise<string>,
  isTroubled: boolean,
): TemplateResult => {
  const tags = new Set([...Object.keys(languageNames), ...Object.keys(config.texts)]);
  const onChange = async ({target}: Event): Promise<void> => {
    const select = target as HTMLSelectElement;
    select.value = await change(select.value);
  };
  return html`
    <div class="language">
      <label
        >${say(words, 'panel.language')}
        <select autocomplete="off" @change=${onChange}>
          ${[...tags].map(
            (tag) =>
              html`<option value=${tag} lang=${tag} .selected=${tag === language}>
                ${languageNames[tag] ?? tag}
              </option>`,
          )}
        </select></label
      >
      <p role="status">${isTroubled ? say(words, 'trouble.text') : nothing}</p>
    </div>
  `;
};
