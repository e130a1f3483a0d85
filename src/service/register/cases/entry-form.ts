import type {EntryRefusal} from '../../cases/rules.ts';
import {errorSummary, postForm, textField} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {choices, textArea} from '../controls.ts';
import type {EntryInHand, FilledEntry} from './entry-in-hand.ts';
import {type EntryField, optionsOf} from './entries.ts';

/** The questions of an entry. */
export function entryFormBody({form, path}: EntryInHand, filled: FilledEntry): Html {
  const {token, errors, seen, values} = filled;
  const fields = form.fields.map((field) => control(field, values[field.name] ?? '', errors));
  return html`${errorSummary(errors)} ${form.introduction !== undefined && html`<p>${form.introduction}</p>`}
  ${postForm(
    path,
    token,
    html`<input type="hidden" name="seen" value="${seen}" />
      <input type="hidden" name="step" value="${form.letter === undefined ? 'save' : 'questions'}" />
      ${carriedLetter(values)} ${fields}
      <button id="entry">${form.button}</button>`,
  )}`;
}

/** A letter that was changed already comes back to its page: see `draftFor`. */
function carriedLetter({subject = '', letter = '', reason = ''}: FilledEntry['values']): Html | false {
  const carried = {subject, letter, before: reason};
  return (
    letter !== '' &&
    html`${Object.entries(carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`
  );
}

function control(field: EntryField, value: string, errors: readonly EntryRefusal[]): Html {
  const {name, label, kind} = field;
  const hint = field.hint === undefined ? {} : {hint: field.hint};
  switch (kind) {
    case 'choice':
      return choices(
        {name, label, ...hint, type: 'radio', options: optionsOf(field), chosen: [value]},
        errors,
      );
    case 'lines':
      return textArea({name, label, ...hint, value}, errors);
    case 'day':
      return textField({name, label, ...hint, value, type: 'date', width: 10}, errors);
    default:
      return textField({name, label, ...hint, value}, errors);
  }
}
