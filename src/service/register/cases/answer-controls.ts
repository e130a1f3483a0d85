import type {Field} from '../../../rights/fields.ts';
import {type Answers, type FieldError, readForm, validateForm} from '../../../rights/form.ts';
import {type FormError, textField} from '../form-fields.ts';
import type {Html} from '../html.ts';
import {choices, textArea} from '../controls.ts';

/** The longest text that an officer can enter for a question with several lines: a letter by post can be long. */
const MAX_TEXT = 10_000;

/** The questions of the form for visitors, as controls of the register. A question that depends on another one says so. */
export function answerControls(
  fields: readonly Field[],
  answers: Answers,
  errors: readonly FormError[],
): readonly Html[] {
  return fields.map((field) => {
    const {id: name, label, kind, options = []} = field;
    const hint = hintOf(field, fields);
    const shown = {name, label, ...(hint === '' ? {} : {hint})};
    const answer = answers[name] ?? '';
    const value = typeof answer === 'string' ? answer : '';
    if (kind === 'radios' || kind === 'checkboxes')
      return choices(
        {
          ...shown,
          type: kind === 'radios' ? 'radio' : 'checkbox',
          options: options.map((option) => [option.id, option.label]),
          chosen: [answer].flat(),
        },
        errors,
      );
    if (kind === 'textarea') return textArea({...shown, value, rows: name === 'details' ? 6 : 4}, errors);
    return textField({...shown, value, type: kind === 'email' ? 'email' : 'text'}, errors);
  });
}

function hintOf({hint = '', when}: Field, fields: readonly Field[]): string {
  const asked = when && fields.find(({id}) => id === when.field);
  if (!when || !asked) return hint;
  const answers = (asked.options ?? [])
    .filter(({id}) => when.values.includes(id))
    .map(({label}) => `“${label}”`);
  return `Needed if the answer above is ${answers.join(' or ')}. ${hint}`.trim();
}

/**
 * Reads and checks answers that an officer has typed. An answer to a question that the other answers leave out is kept: a person who wants
 * a letter can have a telephone number. Answers that are empty are left out.
 */
export function readAnswers(
  fields: readonly Field[],
  body: unknown,
): {readonly answers: Answers; readonly errors: readonly FieldError[]} {
  const typed = readForm(fields, body);
  const {values, errors} = validateForm(
    fields.map((field) => forOfficer(field, (typed[field.id] ?? '').length > 0)),
    body,
  );
  const given = Object.entries(values).filter(([, answer]) => answer.length > 0);
  return {answers: Object.fromEntries(given), errors};
}

function forOfficer({when, ...field}: Field, isAnswered: boolean): Field {
  return {
    ...field,
    ...(when && !isAnswered ? {when} : {}),
    ...(field.kind === 'textarea' ? {maxLength: MAX_TEXT} : {}),
  };
}
