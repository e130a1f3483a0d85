import {escapeHtml} from '../platform/pure/html-escape.ts';
import type {Field, FieldKind} from './fields.ts';
import type {FieldAnswer} from './form.ts';

/** A field with its answer, and what is wrong with the answer. */
export interface FilledField {
  readonly field: Field;
  readonly answer: FieldAnswer;
  readonly error: string | undefined;
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

function renderOptions({field, answer, error}: FilledField): string {
  const name = field.id;
  const type = field.kind === 'radios' ? 'radio' : 'checkbox';
  const chosen = typeof answer === 'string' ? [answer] : answer;
  const ticks = (field.options ?? []).map(({id, label, hint}) =>
    renderTick({type, id: `${name}-${id}`, name, value: id, label, hint, isChecked: chosen.includes(id)}),
  );
  return `<fieldset class="field${wrongClass(error)}" id="${escapeHtml(name)}" tabindex="-1"${descriptionOf(name, field.hint, error)}>
<legend>${labelOf(field)}</legend>
${renderHint(name, field.hint)}${renderError(name, error)}
${ticks.join('\n')}
</fieldset>`;
}

function renderTick({type, id, name, value, label, hint, isChecked}: Tick): string {
  const checked = isChecked ? ' checked' : '';
  return `<div class="tick"><input type="${type}" id="${escapeHtml(id)}" name="${escapeHtml(name)}" value="${escapeHtml(value)}"${checked}${descriptionOf(id, hint)}> <label for="${escapeHtml(id)}">${escapeHtml(label)}</label>${renderHint(id, hint)}</div>`;
}

function renderText(filled: FilledField): string {
  const {field, error} = filled;
  const {id, requiredWhen} = field;
  const when = requiredWhen ? ` when-${requiredWhen.field}-${requiredWhen.value}` : '';
  return `<div class="field${escapeHtml(when)}${wrongClass(error)}">
<label for="${escapeHtml(id)}">${labelOf(field)}</label>
${renderHint(id, field.hint)}${renderError(id, error)}
${renderControl(filled)}
</div>`;
}

function renderControl({field, answer, error}: FilledField): string {
  const {id, kind, maxLength, autocomplete} = field;
  const value = typeof answer === 'string' ? escapeHtml(answer) : '';
  const limit = maxLength === undefined ? '' : ` maxlength="${maxLength}"`;
  const completion = autocomplete === undefined ? '' : ` autocomplete="${escapeHtml(autocomplete)}"`;
  const attributes = `id="${escapeHtml(id)}" name="${escapeHtml(id)}"${limit}${completion}${descriptionOf(id, field.hint, error)}`;
  // The HTML parser drops one line break after the tag. The one written here keeps an answer's own first line break.
  return kind === 'textarea'
    ? `<textarea ${attributes}>\n${value}</textarea>`
    : `<input type="${INPUT_TYPES[kind] ?? 'text'}" value="${value}" ${attributes}>`;
}

function labelOf({label, requiredMessage}: Field): string {
  return (
    escapeHtml(label) + (requiredMessage === undefined ? ' <span class="optional">(optional)</span>' : '')
  );
}

/** The attributes that connect a control with its hint and its error for assistive technology. */
function descriptionOf(id: string, hint: string | undefined, error?: string): string {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  const describedBy = ids.length ? ` aria-describedby="${escapeHtml(ids.join(' '))}"` : '';
  return describedBy + (error === undefined ? '' : ' aria-invalid="true"');
}

function renderHint(id: string, hint: string | undefined): string {
  return hint === undefined ? '' : `<p class="hint" id="${escapeHtml(id)}-hint">${escapeHtml(hint)}</p>`;
}

function renderError(id: string, error: string | undefined): string {
  return error === undefined ? '' : `<p class="error" id="${escapeHtml(id)}-error">${escapeHtml(error)}</p>`;
}

function wrongClass(error: string | undefined): string {
  return error === undefined ? '' : ' wrong';
}
