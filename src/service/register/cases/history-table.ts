import {formatCalendarDate} from '../../../platform/pure/calendar.ts';
import type {CaseEvent, CaseRecord} from '../../cases/model.ts';
import {html, type Html} from '../html.ts';
import {timeInWords} from '../time-in-words.ts';
import {CASES_PATH} from './case-context.ts';
import {correctedInWords, detailWords, eventWords, valueWords} from './words.ts';

/** The history of a case, oldest first: what happened on which day, who entered it when, and what it says. */
export function historyTable({reference, events}: CaseRecord): Html {
  const rows = events.map(
    (event, position) =>
      html`<tr>
        <th scope="row">${eventWords[event.type]}</th>
        <td data-label="Day">${formatCalendarDate(event.day)}</td>
        <td data-label="Details">
          ${details(event)} ${letterLink(event, `${CASES_PATH}/${reference}/letter/${position}`)}
        </td>
        <td data-label="Entered">${event.by ?? 'The service'}, ${timeInWords(event.at)}</td>
      </tr>`,
  );
  return html`<div class="scroll">
    <table class="stacked">
      <caption class="hidden">
        History
      </caption>
      <thead>
        <tr>
          <th scope="col">What happened</th>
          <th scope="col">Day</th>
          <th scope="col">Details</th>
          <th scope="col">Entered</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** Empty lines stay: officers write paragraphs. */
function details(event: CaseEvent): readonly Html[] {
  if (event.type === 'corrected') return [html`<p>${correctedInWords(event)}</p>`];
  return Object.entries(event.details).flatMap(([name, text]) => {
    const label = detailWords[name];
    const isChosen = name === 'ground' || name === 'outcome' || name === 'delivery' || name === 'pauses';
    const words = isChosen ? (valueWords[text] ?? text) : text;
    return label === undefined ? [] : [html`<p class="lines">${label}: ${words}</p>`];
  });
}

function letterLink(event: CaseEvent, path: string): Html | false {
  return event.details['letter'] !== undefined && html`<p><a href="${path}">Read or print the letter</a></p>`;
}
