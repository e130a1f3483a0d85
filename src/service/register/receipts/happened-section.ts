import type {Receipt} from '../../../receipt/model.ts';
import type {ConsentEvent} from '../../../receipt/record-model.ts';
import {addedEvents, eventStatus} from '../../receipts/search-terms.ts';
import {html, type Html} from '../html.ts';
import {timeInWords} from '../time-in-words.ts';
import {actWords, answerWords, purposeWords, statusWords} from './words.ts';

/** What happened in plain words: the events that a receipt adds, and those that it repeats. */
export function happenedSection(receipt: Receipt): Html {
  const added = addedEvents(receipt);
  const earlier = receipt.record.events.slice(0, receipt.record.events.length - added.length);
  const notice = receipt.record.notices.find(({type}) => type === 'dpv:ConsentNotice');
  return html`<h2>What happened</h2>
    ${actsIn(added).map((events) => actBlock(receipt, events))}
    ${notice?.words && quote(notice.words, notice.language)}
    ${
      earlier.length > 0 &&
      html`<details>
        <summary>What earlier receipts of this visitor say</summary>
        ${actsIn(earlier).map((events) => actBlock(receipt, events))}
      </details>`
    }`;
}

type Events = readonly [ConsentEvent, ...ConsentEvent[]];

/** The events by what the visitor did: one press can give one consent and refuse another. */
function actsIn(events: readonly ConsentEvent[]): readonly Events[] {
  const acts = new Map<string, Events>();
  for (const event of events) {
    const key = JSON.stringify([event.time, event.by, event.method]);
    const before = acts.get(key);
    acts.set(key, before ? [...before, event] : [event]);
  }
  return [...acts.values()];
}

function actBlock(receipt: Receipt, events: Events): Html {
  const [{time, notice, unshown}] = events;
  return html`<p>
      ${timeInWords(time)}: ${actWords(events[0])} The version of the notice was ${notice}.
      ${unshown && 'The words that were shown are not known: the site’s own code answered.'}
    </p>
    <ul>
      ${events.flatMap((event) =>
        Object.entries(event.purposes).map(
          ([key, answer]) =>
            html`<li>
              ${purposeWords(receipt, key)}: <strong>${answerWords[answer]}</strong> (${resultOf(event)})
            </li>`,
        ),
      )}
    </ul>`;
}

/** `consent given, valid for 180 days`. */
function resultOf(event: ConsentEvent): string {
  const status = statusWords[eventStatus(event)].toLowerCase();
  const days = Number.parseInt(event.duration.slice(1));
  return answersWithYes(event) ? `${status}, valid for ${days} days unless it is withdrawn earlier` : status;
}

function answersWithYes(event: ConsentEvent): boolean {
  return ['given', 'renewed'].includes(eventStatus(event));
}

function quote(words: string, language: string): Html {
  return html`<details>
    <summary>The words that the visitor was shown</summary>
    <blockquote class="words" lang="${language}">${words}</blockquote>
  </details>`;
}
