import {escapeHtml} from '../src/policy/escape-html.ts';
import type {Answer} from '../src/rights/answer-of.ts';
import type {Field, FieldKind} from '../src/rights/field.ts';

/** A field, what was answered, and what is wrong with the answer. */
export interface FilledField {
  readonly field: Field;
  readonly answer: Answer;
  readonly error: string | undefined;
}

const INPUT_TYPES: Partial<Record<FieldKind, string>> = {email: 'email', phone: 'tel'};

const hintOf = (id: string, hint: string | undefined): string =>
  hint === undefined ? '' : `<p class="hint" id="${id}-hint">${escapeHtml(hint)}</p>`;

const errorOf = (id: string, error: string | undefined): string =>
  error === undefined ? '' : `<p class="error" id="${id}-error">${escapeHtml(error)}</p>`;

const described = (id: string, parts: Readonly<Record<'hint' | 'error', string | undefined>>): string => {
  const ids = (['hint', 'error'] as const)
    .filter((part) => parts[part] !== undefined)
    .map((part) => `${id}-${part}`);
  const invalid = parts.error === undefined ? '' : ' aria-invalid="true"';
  return ids.length === 0 ? invalid : ` aria-describedby="${ids.join(' ')}"${invalid}`;
};

const labelOf = ({label, missing}: Field): string =>
  escapeHtml(label) + (missing === undefined ? ' <span class="optional">(optional)</span>' : '');

const tick = (
  type: string,
  name: string,
  option: {id: string; value: string; label: string; hint: string | undefined},
  checked: boolean,
): string =>
  `<div class="tick"><input type="${type}" id="${option.id}" name="${name}" value="${option.value}"${checked ? ' checked' : ''}${described(option.id, {hint: option.hint, error: undefined})}> <label for="${option.id}">${escapeHtml(option.label)}</label>${hintOf(option.id, option.hint)}</div>`;

const renderOptions = ({field, answer, error}: FilledField): string => {
  const type = field.kind === 'one' ? 'radio' : 'checkbox';
  const chosen = typeof answer === 'string' ? [answer] : answer;
  const ticks = (field.options ?? []).map(({id, label, hint}) =>
    tick(type, field.id, {id: `${field.id}-${id}`, value: id, label, hint}, chosen.includes(id)),
  );
  return `<fieldset class="field${error === undefined ? '' : ' wrong'}" id="${field.id}" tabindex="-1"${described(field.id, {hint: field.hint, error})}>
<legend>${labelOf(field)}</legend>
${hintOf(field.id, field.hint)}${errorOf(field.id, error)}
${ticks.join('\n')}
</fieldset>`;
};

const control = ({field, answer, error}: FilledField): string => {
  const value = typeof answer === 'string' ? escapeHtml(answer) : '';
  const limit = field.maxLength === undefined ? '' : ` maxlength="${field.maxLength}"`;
  const fills = field.autocomplete === undefined ? '' : ` autocomplete="${field.autocomplete}"`;
  const same = `id="${field.id}" name="${field.id}"${limit}${fills}${described(field.id, {hint: field.hint, error})}`;
  // The parser drops one line break after the tag, so that an answer may begin with one of its own.
  return field.kind === 'text'
    ? `<textarea ${same}>\n${value}</textarea>`
    : `<input type="${INPUT_TYPES[field.kind] ?? 'text'}" value="${value}" ${same}>`;
};

const renderTrap = ({field}: FilledField): string =>
  `<div class="trap" aria-hidden="true"><label for="${field.id}">${escapeHtml(field.label)}</label><input type="text" id="${field.id}" name="${field.id}" tabindex="-1" autocomplete="off"></div>`;

const renderFlag = ({field, answer}: FilledField): string =>
  `<div class="field">${tick('checkbox', field.id, {id: field.id, value: 'yes', label: field.label, hint: field.hint}, answer !== '')}</div>`;

/** One question as HTML: label, hint, error and control, tied together for assistive technology. */
export const renderField = (filled: FilledField): string => {
  const {field, error} = filled;
  if (field.kind === 'trap') return renderTrap(filled);
  if (field.kind === 'flag') return renderFlag(filled);
  if (field.kind === 'one' || field.kind === 'some') return renderOptions(filled);
  const when = field.when === undefined ? '' : ` when-${field.when.field}-${field.when.value}`;
  return `<div class="field${when}${error === undefined ? '' : ' wrong'}">
<label for="${field.id}">${labelOf(field)}</label>
${hintOf(field.id, field.hint)}${errorOf(field.id, error)}
${control(filled)}
</div>`;
};
