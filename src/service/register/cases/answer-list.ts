import type {Field} from '../../../rights/fields.ts';
import type {FieldAnswer} from '../../../rights/form.ts';
import type {CaseRecord} from '../../cases/model.ts';
import {html, type Html} from '../html.ts';
import type {CasePagesOptions} from './case-context.ts';

/**
 * The answers of the person, in the order of the form. Answers to questions of the other form follow: a request can have become a complaint.
 * Answers to questions that neither form has are shown by their name.
 */
export function answerList(
  {kind, answers}: Pick<CaseRecord, 'answers' | 'kind'>,
  caseFields: CasePagesOptions['caseFields'],
): Html {
  const own = caseFields[kind];
  const ofOther = caseFields[kind === 'request' ? 'complaint' : 'request'];
  const fields = [...own, ...ofOther.filter(({id}) => !own.some((field) => field.id === id))];
  const known = fields.filter((field) => field.kind !== 'honeypot');
  const others = Object.keys(answers).filter((id) => !fields.some((field) => field.id === id));
  const entries = [
    ...known.map((field) => [field.label, answerInWords(answers[field.id] ?? '', field)] as const),
    ...others.map((id) => [id, answerInWords(answers[id] ?? '')] as const),
  ].filter(([, text]) => text !== '');
  return entries.length === 0
    ? html`<p>Nothing was entered.</p>`
    : html`<dl class="summary">
        ${entries.map(
          ([label, text]) =>
            html`<dt>${label}</dt>
              <dd class="lines">${text}</dd>`,
        )}
      </dl>`;
}

/** An answer as text: the labels of what was chosen. */
export function answerInWords(answer: FieldAnswer, field?: Field): string {
  const words = (id: string): string => field?.options?.find((option) => option.id === id)?.label ?? id;
  if (typeof answer !== 'string') return answer.map(words).join('; ');
  return field?.kind === 'checkbox' && answer !== '' ? 'Yes' : words(answer);
}
