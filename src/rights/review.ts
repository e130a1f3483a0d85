import {escapeHtml} from '../platform/pure/html-escape.ts';
import type {Field} from './fields.ts';
import {type Answers, type FieldAnswer, isAsked} from './form.ts';
import type {FormTexts} from './form-texts.ts';
import {controlId} from './render-field.ts';

/** A question with its answer as it is read: the labels of the chosen options, or the text. */
export interface ReviewRow {
  readonly field: Field;
  /** Empty: no answer. */
  readonly lines: readonly string[];
}

/** The questions that were asked, with their answers. */
export function reviewRows(fields: readonly Field[], values: Answers): readonly ReviewRow[] {
  return fields
    .filter((field) => field.kind !== 'honeypot' && isAsked(field, values))
    .map((field) => ({field, lines: linesOf(field, values[field.id] ?? '')}));
}

function linesOf({options}: Field, answer: FieldAnswer): readonly string[] {
  const labelOf = (id: string): string => options?.find((option) => option.id === id)?.label ?? id;
  if (typeof answer !== 'string') return answer.map(labelOf);
  return answer === '' ? [] : [options ? labelOf(answer) : answer];
}

/**
 * The answers as a summary list, each with a button that leads back to its question. The buttons belong to the form `answers` of
 * the page, because the answers are in that form and nowhere else (https://design-system.service.gov.uk/patterns/check-answers/).
 * `addressOf` is the address of the form with the fragment of a question.
 */
export function renderReview(
  rows: readonly ReviewRow[],
  texts: FormTexts,
  addressOf: (fragment: string) => string,
): string {
  const items = rows.map(({field, lines}) => {
    const answer = lines.length
      ? `<p class="answer">${lines.map(escapeHtml).join('<br>')}</p>`
      : `<p class="optional">${escapeHtml(texts.get('review.empty'))}</p>`;
    const change = `<button class="as-link" type="submit" name="step" value="change" form="answers" formaction="${escapeHtml(addressOf(controlId(field)))}">${escapeHtml(texts.get('review.change'))}<span class="visually-hidden">: ${escapeHtml(field.label)}</span></button>`;
    return `<div><dt>${escapeHtml(field.label)}</dt><dd>${answer}</dd><dd class="change">${change}</dd></div>`;
  });
  return `<dl class="answers">\n${items.join('\n')}\n</dl>`;
}

/** The answers as hidden controls of a form, so that they are sent again with it. */
export function renderHiddenAnswers(fields: readonly Field[], values: Answers): string {
  return fields
    .flatMap(({id}) => [values[id] ?? ''].flat().map((value): [string, string] => [id, value]))
    .filter(([, value]) => value !== '')
    .map(([id, value]) => `<input type="hidden" name="${escapeHtml(id)}" value="${escapeHtml(value)}">`)
    .join('\n');
}
