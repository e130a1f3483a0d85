import {html, type TemplateResult} from 'lit/html.js';
import {languageNames} from '../texts/language-names.ts';
import {languages} from '../texts/languages.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** Lets the visitor choose among the languages there are, ours and the site's own, each by its own name. */
export const languageSwitch = (
  {config, language, words}: UiContext,
  change: (language: string) => void,
): TemplateResult => {
  const tags = new Set([...Object.keys(languageNames), ...languages, ...Object.keys(config.texts)]);
  return html`
    <label class="language"
      >${say(words, 'panel.language')}
      <select
        autocomplete="off"
        @change=${({target}: Event) => {
          change((target as HTMLSelectElement).value);
        }}
      >
        ${[...tags].map(
          (tag) =>
            html`<option value=${tag} lang=${tag} .selected=${tag === language}>
              ${languageNames[tag] ?? tag}
            </option>`,
        )}
      </select></label
    >
  `;
};
