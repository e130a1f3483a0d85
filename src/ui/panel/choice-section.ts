import {html, nothing, type TemplateResult} from 'lit/html.js';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {answerRows} from './answer-rows.ts';
import {dateInWords} from './date-in-words.ts';
import {factList} from './fact-list.ts';

/** The visitor's choice as it stands, and `earlier`, how it came to that; nothing before there is one. */
export const choiceSection = (
  context: UiContext,
  earlier: TemplateResult | undefined,
): TemplateResult | typeof nothing => {
  const {desk, words, locale} = context;
  const choice = desk.choice();
  if (!choice) return nothing;
  const {granted, refused, time} = choice;
  return html`
    <section aria-labelledby="choices">
      <h3 id="choices" tabindex="-1">${say(words, 'choices.title')}</h3>
      ${factList(context, [
        ['receipt.date', dateInWords(time, locale)],
        ...answerRows(context, granted, refused),
      ])}
      ${earlier}
    </section>
  `;
};
