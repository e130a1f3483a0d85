import {html, type TemplateResult} from 'lit/html.js';
import type {Receipt} from '../../receipt/receipt.ts';
import {answerRows} from '../panel/answer-rows.ts';
import {dateInWords} from '../panel/date-in-words.ts';
import {factList} from '../panel/fact-list.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {keysWith} from './read-receipt.ts';

/** How the choice came to what it is: every act that the latest receipt tells of, the newest first. */
export const eventList = (context: UiContext, {record}: Receipt): TemplateResult => {
  const {words, locale} = context;
  const events = record.events.toReversed();
  return html`
    <details>
      <summary>${say(words, 'choices.earlier', {count: String(events.length)})}</summary>
      <ol reversed>
        ${events.map(
          ({time, purposes}) =>
            html`<li>
              ${factList(context, [
                ['receipt.date', dateInWords(Date.parse(time), locale)],
                ...answerRows(
                  context,
                  keysWith(purposes, 'granted'),
                  keysWith(purposes, 'refused'),
                  keysWith(purposes, 'objected'),
                ),
              ])}
            </li>`,
        )}
      </ol>
    </details>
  `;
};
