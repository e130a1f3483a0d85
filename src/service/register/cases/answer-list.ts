import type {Field} from '../../../rights/fields.ts';
import type {FieldAnswer} from '../../../rights/form.ts';
import type {CaseRecord} from '../../cases/model.ts';
import {html, type Html} from '../html.ts';

/** What the person wrote, in the order of the form. Answers to questions that the form no longer has are shown by their name. */
export function answerList({answers}: Pick<CaseRecord, 'answers'>, fields: readonly Field[]): Html {
  const known = fields.filter(({kind}) => kind !== 'honeypot');
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
