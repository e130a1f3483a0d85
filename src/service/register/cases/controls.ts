import type {FormError} from '../form-fields.ts';
import {html, type Html} from '../html.ts';

/** A question with several lines for the answer. */
export interface TextArea {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  /** Lines that are visible at first. */
  readonly rows?: number;
}

/** A question with answers to choose from. */
export interface Choices {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'radio' | 'checkbox';
  /** Value and label of each answer. */
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly chosen: readonly string[];
}

/** A label with a text area, its hint and its error. */
export function textArea(area: TextArea, errors: readonly FormError[]): Html {
  const {name, label, hint} = area;
  const error = errorOf(name, errors);
  return html`<div class="field${error && ' has-error'}">
    <label for="${name}">${label}</label>
    ${describe(name, hint, error)} ${textAreaElement(area, describedBy(name, hint, error))}
  </div>`;
}

/** The HTML parser drops one line break after the tag: the one written here keeps the first one of the text. */
function textAreaElement({name, rows = 6, value = ''}: TextArea, attributes: Html): Html {
  const text = `\n${value}`;
  return html`<textarea id="${name}" name="${name}" rows="${rows}" ${attributes}>${text}</textarea>`;
}

/** A legend with radio buttons or checkboxes, its hint and its error. */
export function choices(question: Choices, errors: readonly FormError[]): Html {
  const {name, label, hint, type, options, chosen} = question;
  const error = errorOf(name, errors);
  const inputs = options.map(
    ([value, text], index) =>
      html`<div class="choice">
        <input
          type="${type}"
          id="${index === 0 ? name : `${name}-${value}`}"
          name="${name}"
          value="${value}"
          ${chosen.includes(value) && html`checked`}
        />
        <label for="${index === 0 ? name : `${name}-${value}`}">${text}</label>
      </div>`,
  );
  return html`<fieldset class="${error && 'has-error'}" ${describedBy(name, hint, error)}>
    <legend>${label}</legend>
    ${describe(name, hint, error)} ${inputs}
  </fieldset>`;
}

function errorOf(name: string, errors: readonly FormError[]): FormError | undefined {
  return errors.find(({field}) => field === name);
}

function describe(name: string, hint: string | undefined, error: FormError | undefined): Html {
  return html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  ${error && html`<p class="error" id="${name}-error"><span class="hidden">Error: </span>${error.message}</p>`}`;
}

function describedBy(name: string, hint: string | undefined, error: FormError | undefined): Html {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`${ids && html`aria-describedby="${ids}"`} ${error && html`aria-invalid="true"`}`;
}
