import {html, nothing, type TemplateResult} from 'lit/html.js';
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

/** The rows that list what was granted, refused and objected to. */
export function answerRows(
  context: UiContext,
  granted: readonly string[],
  refused: readonly string[],
  objected: readonly string[] = [],
): readonly Row[] {
  return [
    ['receipt.granted', formatTitles(context, granted)],
    ['receipt.refused-list', formatTitles(context, refused)],
    ['receipt.objected-list', formatTitles(context, objected)],
  ];
}
