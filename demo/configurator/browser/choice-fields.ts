import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

/** One of a few values, each with a label. */
export interface Choice {
  readonly id: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Radio buttons with a legend. */
export function choiceField({id, legend, options, value, onChange}: Choice): TemplateResult {
  return html`<fieldset class="choice" id=${id}>
    <legend>${legend}</legend>
    ${options.map(
      ([one, label]) =>
        html`<label
          ><input
            type="radio"
            name=${id}
            value=${one}
            .checked=${live(one === value)}
            @change=${() => onChange(one)}
          />${label}</label
        >`,
    )}
  </fieldset>`;
}

/** A list of which one option is chosen. `about` is said before its label, and is not seen. */
export interface Selection extends Omit<Choice, 'legend'> {
  readonly label: string;
  readonly about?: string;
}

/** A label, and a list of which one option is chosen. */
export function selectField({id, label, about, value, options, onChange}: Selection): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${about ? html`<span class="hidden">${about}: </span>` : nothing}${label}</label>
    <select
      id=${id}
      @change=${({currentTarget}: Event) => onChange((currentTarget as HTMLSelectElement).value)}
    >
      ${options.map(([one, text]) => html`<option value=${one} .selected=${live(one === value)}>${text}</option>`)}
    </select>
  </div>`;
}
