import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Finding} from '../../../src/cli/findings.ts';

/** A field for one line of text. */
export interface TextField {
  /** Also the `id` of the element: the path in the configuration, such as `organisation.name`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly type?: 'text' | 'email' | 'url' | 'date' | 'number';
  /** Language of what is written into it. */
  readonly language?: string | undefined;
  readonly findings?: readonly Finding[];
  readonly onInput: (value: string) => void;
}

/** A label, a hint, what is wrong with the value, and the field. */
export function textField(field: TextField): TemplateResult {
  const {id, label, hint, value, placeholder = '', type = 'text', language, findings = [], onInput} = field;
  // An empty field is not wrong before someone has been there: the list of problems has it anyway.
  const wrong = value === '' ? [] : findings.filter(({path}) => path === id);
  const described = [hint ? `${id}-hint` : '', wrong.length > 0 ? `${id}-wrong` : '']
    .filter(Boolean)
    .join(' ');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${
      wrong.length > 0
        ? html`<p class="wrong" id="${id}-wrong">
            ${wrong.map(({message}) => html`<span><span class="hidden">Problem: </span>${message}</span>`)}
          </p>`
        : nothing
    }
    <input
      id=${id}
      type=${type}
      lang=${language ?? nothing}
      placeholder=${placeholder}
      aria-describedby=${described || nothing}
      aria-invalid=${wrong.length > 0 ? 'true' : nothing}
      .value=${live(value)}
      @input=${({currentTarget}: Event) => onInput((currentTarget as HTMLInputElement).value)}
    />
  </div>`;
}

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

/** A label, and a list of which one option is chosen. */
export function selectField(
  id: string,
  label: string,
  value: string,
  options: readonly (readonly [value: string, label: string])[],
  onChange: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${({currentTarget}: Event) => onChange((currentTarget as HTMLSelectElement).value)}
    >
      ${options.map(([one, text]) => html`<option value=${one} .selected=${live(one === value)}>${text}</option>`)}
    </select>
  </div>`;
}
