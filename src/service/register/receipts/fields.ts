import {
  describedBy,
  errorOf,
  type FormError,
  hintAndError,
  invalid,
  type TextField,
  textField,
} from '../form-fields.ts';
import {choices, type TextArea, textArea} from '../controls.ts';
import {html, type Html} from '../html.ts';

/** One of several options: its value and its label. */
type FieldChoice = readonly [value: string, label: string | Html];

export interface ChoiceField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly FieldChoice[];
}

/** A day. What is no day is shown in a field for text, because the browser's own field for days would lose it. */
export function dayField(field: Omit<TextField, 'type'>, errors: readonly FormError[]): Html {
  const isWrong = errors.some(({field: name}) => name === field.name);
  return textField({...field, type: isWrong ? 'text' : 'date'}, errors);
}

/** A drop-down list. */
export function selectField({name, label, value, options}: ChoiceField): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(
        ([option, text]) =>
          html`<option value="${option}" ${option === value && html`selected`}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** Radio buttons. */
export function radioField(field: ChoiceField, errors: readonly FormError[] = []): Html {
  return choices({...field, type: 'radio', chosen: [field.value]}, errors);
}

/** A field with several lines of text. */
export function longTextField(field: TextArea, errors: readonly FormError[] = []): Html {
  return textArea({rows: 3, ...field}, errors);
}

/** A box that must be ticked. */
export function confirmField(
  {name, label}: {readonly name: string; readonly label: string},
  errors: readonly FormError[] = [],
): Html {
  const error = errorOf(name, errors);
  return html`<div class="field${error && ' has-error'}">
    ${hintAndError(name, undefined, error)}
    <div class="choice">
      <input
        type="checkbox"
        id="${name}"
        name="${name}"
        value="yes"
        ${describedBy(name, undefined, error)}
        ${invalid(error)}
      />
      <label for="${name}">${label}</label>
    </div>
  </div>`;
}

/** Maximum characters of a reason. */
const MAX_REASON = 500;

/** Says what is wrong with a reason. It goes into the audit trail, so there must be one. */
export function reasonErrors(reason: string): readonly FormError[] {
  if (reason.trim() === '') return [{field: 'reason', message: 'Enter a reason'}];
  return reason.length > MAX_REASON
    ? [{field: 'reason', message: `The reason must have ${MAX_REASON} characters or fewer`}]
    : [];
}
