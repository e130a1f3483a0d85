import type {Receipt} from '../../../receipt/model.ts';
import type {ConsentEvent} from '../../../receipt/record-model.ts';
import {addedEvents} from '../../receipts/search-terms.ts';
import {html, type Html} from '../html.ts';
import {timeInWords} from '../time-in-words.ts';
import {answerWords, eventWords, purposeWords} from './words.ts';

/** What happened in plain words: the events that a receipt adds, and those that it repeats. */
export function happenedSection(receipt: Receipt): Html {
  const added = addedEvents(receipt);
  const earlier = receipt.record.events.slice(0, receipt.record.events.length - added.length);
  const notice = receipt.record.notices.find(({type}) => type === 'dpv:ConsentNotice');
  return html`<h2>What happened</h2>
    ${added.map((event) => eventBlock(receipt, event))}
    ${notice?.words && quote(notice.words, notice.language)}
    ${
      earlier.length > 0 &&
      html`<details>
        <summary>What earlier receipts of this visitor say (${earlier.length})</summary>
        ${earlier.map((event) => eventBlock(receipt, event))}
      </details>`
    }`;
}

function eventBlock(receipt: Receipt, event: ConsentEvent): Html {
  const {time, notice, unshown, purposes, duration} = event;
  const days = Number.parseInt(duration.slice(1));
  const holds = /Given/.test(event.type[0]) && ` Valid for ${days} days, unless it is withdrawn earlier.`;
  return html`<p>
      ${timeInWords(time)}: ${eventWords(event)} Version of the notice: ${notice}.${holds}
      ${unshown && 'The words that were shown are not known: the site’s own code answered.'}
    </p>
    <ul>
      ${Object.entries(purposes).map(
        ([key, answer]) =>
          html`<li>${purposeWords(receipt, key)}: <strong>${answerWords[answer]}</strong></li>`,
      )}
    </ul>`;
}

function quote(words: string, language: string): Html {
  return html`<details>
    <summary>The words that the visitor was shown</summary>
    <blockquote class="words" lang="${language}">${words}</blockquote>
  </details>`;
}
