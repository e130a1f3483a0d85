import {describedBy, errorOf, type FormError, hintAndError, invalid} from './form-fields.ts';
import {html, type Html} from './html.ts';

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
  readonly options: readonly (readonly [value: string, label: string | Html])[];
  readonly chosen: readonly string[];
}

/** A label with a text area, its hint and its error. */
export function textArea(area: TextArea, errors: readonly FormError[]): Html {
  const {name, label, hint} = area;
  const error = errorOf(name, errors);
  return html`<div class="field${error && ' has-error'}">
    <label for="${name}">${label}</label>
    ${hintAndError(name, hint, error)}
    ${textAreaElement(area, html`${describedBy(name, hint, error)} ${invalid(error)}`)}
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
  return html`<fieldset class="${error && 'has-error'}" ${describedBy(name, hint, error)} ${invalid(error)}>
    <legend>${label}</legend>
    ${hintAndError(name, hint, error)} ${inputs}
  </fieldset>`;
}
