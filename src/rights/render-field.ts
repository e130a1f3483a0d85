import {escapeHtml} from '../platform/pure/html-escape.ts';
import type {Field, FieldKind} from './fields.ts';
import type {FieldAnswer} from './form.ts';
import type {FormTexts} from './form-texts.ts';

/** A field with its answer, and what is wrong with the answer. */
export interface FilledField {
  readonly field: Field;
  readonly answer: FieldAnswer;
  readonly error: string | undefined;
  readonly texts: FormTexts;
}

/** One radio button or checkbox. */
interface Tick {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly isChecked: boolean;
}

const INPUT_TYPES: Partial<Record<FieldKind, string>> = {email: 'email', tel: 'tel'};

/** One question as HTML: label, hint, error and control, connected for assistive technology. All texts are escaped. */
export function renderField(filled: FilledField): string {
  switch (filled.field.kind) {
    case 'honeypot':
      return renderHoneypot(filled);
    case 'checkbox':
      return renderCheckbox(filled);
    case 'radios':
    case 'checkboxes':
      return renderOptions(filled);
    default:
      return renderText(filled);
  }
}

/** Id of the control that a link in the error summary leads to: the first of a group. */
export function controlId({id, options}: Field): string {
  return options?.[0] ? `${id}-${options[0].id}` : id;
}

/** The classes by which a style sheet hides a field until the answer that it depends on is given. */
export function conditionalClasses({when}: Pick<Field, 'when'>): string {
  if (when === undefined) return '';
  return ['', ...when.values.map((value) => `when-${when.field}-${value}`)].map(escapeHtml).join(' ');
}

function renderHoneypot({field}: FilledField): string {
  const id = escapeHtml(field.id);
  return `<div class="honeypot" aria-hidden="true"><label for="${id}">${escapeHtml(field.label)}</label><input type="text" id="${id}" name="${id}" tabindex="-1" autocomplete="off"></div>`;
}

function renderCheckbox({field, answer}: FilledField): string {
  const {id, label, hint} = field;
  const tick = renderTick({
    type: 'checkbox',
    id,
    name: id,
    value: 'yes',
    label,
    hint,
    isChecked: answer !== '',
  });
  return `<div class="field">${tick}</div>`;
}

function renderOptions(filled: FilledField): string {
  const {field, answer, error} = filled;
  const name = field.id;
  const type = field.kind === 'radios' ? 'radio' : 'checkbox';
  const chosen = typeof answer === 'string' ? [answer] : answer;
  const ticks = (field.options ?? []).map(({id, label, hint}) =>
    renderTick({type, id: `${name}-${id}`, name, value: id, label, hint, isChecked: chosen.includes(id)}),
  );
  return `<fieldset class="field${conditionalClasses(field)}${wrongClass(error)}" id="${escapeHtml(name)}"${descriptionOf(name, field.hint, error)}>
<legend>${labelOf(filled)}</legend>
${renderHint(name, field.hint)}${renderError(filled)}
${ticks.join('\n')}
</fieldset>`;
}

function renderTick({type, id, name, value, label, hint, isChecked}: Tick): string {
  const checked = isChecked ? ' checked' : '';
  return `<div class="tick"><input type="${type}" id="${escapeHtml(id)}" name="${escapeHtml(name)}" value="${escapeHtml(value)}"${checked}${descriptionOf(id, hint)}> <label for="${escapeHtml(id)}">${escapeHtml(label)}</label>${renderHint(id, hint)}</div>`;
}

function renderText(filled: FilledField): string {
  const {field, error} = filled;
  return `<div class="field${conditionalClasses(field)}${wrongClass(error)}">
<label for="${escapeHtml(field.id)}">${labelOf(filled)}</label>
${renderHint(field.id, field.hint)}${renderError(filled)}
${renderControl(filled)}
</div>`;
}

/** Without `maxlength`, which would cut off the end of a pasted text and say nothing: the answer is checked instead. */
function renderControl({field, answer, error}: FilledField): string {
  const {id, kind, autocomplete} = field;
  const value = typeof answer === 'string' ? escapeHtml(answer) : '';
  const completion = autocomplete === undefined ? '' : ` autocomplete="${escapeHtml(autocomplete)}"`;
  const attributes = `id="${escapeHtml(id)}" name="${escapeHtml(id)}"${completion}${descriptionOf(id, field.hint, error)}${invalid(error)}`;
  // The HTML parser drops one line break after the tag. The one written here keeps an answer's own first line break.
  return kind === 'textarea'
    ? `<textarea rows="5" ${attributes}>\n${value}</textarea>`
    : `<input type="${INPUT_TYPES[kind] ?? 'text'}" value="${value}" ${attributes}>`;
}

function labelOf({field: {label, requiredMessage}, texts}: FilledField): string {
  return (
    escapeHtml(label) +
    (requiredMessage === undefined
      ? ` <span class="optional">${escapeHtml(texts.get('optional'))}</span>`
      : '')
  );
}

/** The attribute that connects a control with its hint and its error for assistive technology. */
function descriptionOf(id: string, hint: string | undefined, error?: string): string {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length ? ` aria-describedby="${escapeHtml(ids.join(' '))}"` : '';
}

/** A group has no such state: https://www.w3.org/TR/wai-aria-1.2/#aria-invalid */
function invalid(error: string | undefined): string {
  return error === undefined ? '' : ' aria-invalid="true"';
}

function renderHint(id: string, hint: string | undefined): string {
  return hint === undefined ? '' : `<p class="hint" id="${escapeHtml(id)}-hint">${escapeHtml(hint)}</p>`;
}

function renderError({field, error, texts}: FilledField): string {
  if (error === undefined) return '';
  const prefix = `<span class="visually-hidden">${escapeHtml(texts.get('error.prefix'))}</span>`;
  return `<p class="error" id="${escapeHtml(field.id)}-error">${prefix} ${escapeHtml(error)}</p>`;
}

function wrongClass(error: string | undefined): string {
  return error === undefined ? '' : ' wrong';
}
