import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {PurposeAnswer} from '../../receipt/record-model.ts';
import type {UiContext} from '../context.ts';
import {formatTitles} from '../describe-categories.ts';
import {translate} from '../texts/translate.ts';

/** The text key of a name, and its value. A row without a value is left out. */
type Row = readonly [key: string, value: string | TemplateResult | undefined];

/** A list of names and values. */
export function factList({texts}: UiContext, rows: readonly Row[]): TemplateResult {
  return html`<dl>
    ${rows.map(([key, value]) =>
      value
        ? html`<div>
            <dt>${translate(texts, key)}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}

/** The key of the name before each list of keys with this answer, in the order in which they are shown. */
const answerNames: readonly (readonly [PurposeAnswer, string])[] = [
  ['granted', 'receipt.granted'],
  ['not-objected', 'receipt.left-on-list'],
  ['refused', 'receipt.refused-list'],
  ['objected', 'receipt.objected-list'],
  ['lapsed', 'receipt.lapsed-list'],
];

/** The rows that list the answers. `keysWith` returns the categories and services with an answer. */
export function answerRows(
  context: UiContext,
  keysWith: (answer: PurposeAnswer) => readonly string[],
): readonly Row[] {
  return answerNames.map(([answer, name]) => [name, formatTitles(context, keysWith(answer))]);
}
