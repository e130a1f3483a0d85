import {formTexts} from '../../../rights/form-texts.ts';
import {requestFields} from '../../../rights/requests.ts';
import {clockOfRequest} from '../../cases/clock.ts';
import {draftLetter, withQuestionTime} from '../../cases/letters/draft.ts';
import {alsoAskedFor, answerText, mailAddressOf} from '../../cases/person-facts.ts';
import {type CaseSettings, letterRegulator} from '../../cases/settings.ts';
import type {EntryRefusal} from '../../cases/rules.ts';
import {errorSummary, postForm, textField} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import type {CasePagesOptions} from './case-context.ts';
import {choices, textArea} from '../controls.ts';
import type {EntryInHand, FilledEntry} from './entry-in-hand.ts';
import type {ReadEntry} from './read-entry.ts';

/** The answers of the first page with a draft of the letter, and how it can be sent. */
export function draftFor(
  {record, form}: EntryInHand,
  {values, before}: ReadEntry,
  {cases, organisation}: CasePagesOptions,
): ReadEntry['values'] {
  const {letter: changed = '', reason = ''} = values;
  // The officer went back to the questions: what was changed in the letter stays, with the new reason in place of the old one.
  const pauses = values['pauses'] !== 'no';
  if (changed !== '') {
    const letter = withReason(changed, {before, reason});
    return {...values, letter: withQuestionTime(letter, record.language, pauses)};
  }
  const {request, due} = clockOfRequest(record, cases.today(), cases.days);
  const counted = request?.waitsFor === undefined ? request : undefined;
  const letter = draftLetter(form.letter ?? 'answer', record.language, {
    reference: record.reference,
    arrived: record.arrived,
    due: form.letter === 'extension' ? (request?.extendedDue ?? due) : due,
    name: answerText(record, 'name'),
    reason: values['reason'] ?? '',
    pauses,
    asked: askedForIn(record),
    ...(counted ? {counted} : {}),
    statusLink: '',
    confirmLink: '',
    organisation,
    regulator: letterRegulator(cases.settings),
  });
  const delivery = canMail(record, cases.settings) ? 'email' : 'post';
  return {...values, subject: letter.subject, letter: letter.text, delivery};
}

/** The rights that a complaint asked for when it was a request, in the language of the letter. */
function askedForIn(record: EntryInHand['record']): readonly string[] {
  const options = requestFields([], formTexts(record.language)).find(({id}) => id === 'kinds')?.options ?? [];
  const asked = alsoAskedFor(record);
  return options.filter(({id}) => asked.includes(id)).map(({label}) => label);
}

/** Replaces a paragraph that is the old reason, or that ends in it after a colon. */
function withReason(
  letter: string,
  {before, reason}: {readonly before: string; readonly reason: string},
): string {
  if (before === '') return letter;
  const old = before.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return letter.replace(
    new RegExp(`(^|\\n\\n|: )${old}(?=\\n\\n|$)`),
    (_found, start: string) => start + reason,
  );
}

/** Says that a new reason could not be put into a letter that was changed. */
export function reasonRefusals({values, before}: ReadEntry, letter: string): readonly EntryRefusal[] {
  const {letter: changed = '', reason = ''} = values;
  return changed === '' || reason === before || letter.includes(reason)
    ? []
    : [{field: 'letter', message: 'You have changed the reason. Change it in the letter too'}];
}

/** The letter to read, change and send. The answers of the first page are carried in hidden fields. */
export function letterForm(entry: EntryInHand, filled: FilledEntry, settings: CaseSettings): Html {
  const {record, form, path} = entry;
  const {token, values, errors, seen} = filled;
  const carried = form.fields.map(
    ({name}) => html`<input type="hidden" name="${name}" value="${values[name] ?? ''}" />`,
  );
  const mail = canMail(record, settings) ? mailAddressOf(record) : undefined;
  const delivery = choices(
    {
      ...{name: 'delivery', label: 'How is it sent?', type: 'radio', chosen: [values['delivery'] ?? '']},
      options: [
        ...(mail === undefined ? [] : [['email', `By email to ${mail}`] as const]),
        ['post', 'I print it and send it, or read it out'],
      ],
    },
    errors,
  );
  return html`${errorSummary(errors)}
    <p>This is a draft. Change what is not right. It is sent and recorded when you press the first button.</p>
    ${
      form.letter === 'answer' &&
      mail !== undefined &&
      html`<p>
        An email from here has no attachments. Send the information itself in another way, and say in the
        letter how.
      </p>`
    }
    ${postForm(
      path,
      token,
      html`<input type="hidden" name="seen" value="${seen}" />
        ${carried} ${textField({name: 'subject', label: 'Subject', value: values['subject'] ?? ''}, errors)}
        ${textArea({name: 'letter', label: 'Letter', value: values['letter'] ?? '', rows: 18}, errors)}
        ${delivery}
        <button id="entry" name="step" value="save">Send and record</button>
        <button class="secondary" name="step" value="change">Back to the questions</button>`,
    )}`;
}

function canMail(record: EntryInHand['record'], settings: CaseSettings): boolean {
  return settings.mail !== undefined && mailAddressOf(record) !== undefined;
}
