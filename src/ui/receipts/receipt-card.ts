import {html, type TemplateResult} from 'lit/html.js';
import {answerRows} from '../panel/answer-rows.ts';
import {dateInWords} from '../panel/date-in-words.ts';
import {factList} from '../panel/fact-list.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import type {JudgedReceipt} from './judge-receipts.ts';
import {keysWith, readReceipt, type ReadReceipt} from './read-receipt.ts';

/** What can be done with a receipt. */
export interface ReceiptActions {
  download(judged: JudgedReceipt): void;
  /** Prints what stands in `card`. */
  print(card: Element): void;
}

/** A link, but to nowhere else than the web: what is kept in a browser may have been changed there. */
const link = (address: string): TemplateResult | string =>
  /^https?:/.test(address) ? html`<a href=${address} dir="ltr">${address}</a>` : address;

/** In the words that were shown: in their language, whichever the panel is in, or in that of a site that had none in it. */
const purposeList = ({purposes, language}: ReadReceipt): TemplateResult =>
  html`${purposes.map((purpose) => html`<p lang=${language} dir="auto">${purpose}</p>`)}`;

/** One receipt: what it says, whether it is what it was, and what can be done with it. */
export const receiptCard = (
  context: UiContext,
  judged: JudgedReceipt,
  {download, print}: ReceiptActions,
): TemplateResult => {
  const {locale, words} = context;
  const {receipt, verdict} = judged;
  const read = readReceipt(receipt);
  const {time, until, by, purposes, noticeVersion, policy, reference, hash} = read;
  const answers = receipt.record.events.at(-1)?.purposes ?? {};
  const onPrint = ({target}: Event): void => {
    const card = (target as Element).closest('.receipt');
    if (card) print(card);
  };
  return html`
    <div class="receipt">
      ${factList(context, [
        ['receipt.reference', reference],
        ['receipt.date', dateInWords(time, locale)],
        ['receipt.by', html`<bdi>${by}</bdi>`],
        ...answerRows(
          context,
          keysWith(answers, 'granted'),
          keysWith(answers, 'refused'),
          keysWith(answers, 'objected'),
        ),
        ['receipt.for', purposes.length ? purposeList(read) : ''],
        ['receipt.until', until === undefined ? '' : dateInWords(until, locale)],
        ['receipt.notice', noticeVersion],
        ['receipt.policy', link(policy)],
        ['receipt.hash', hash],
      ])}
      <p class=${verdict === 'sound' ? 'sound' : 'fault'}>${say(words, `receipt.${verdict}`)}</p>
      <p class="acts">
        <button type="button" part="download" @click=${() => download(judged)}>
          ${say(words, 'receipt.download')}
        </button>
        <button type="button" part="print" @click=${onPrint}>${say(words, 'receipt.print')}</button>
      </p>
    </div>
  `;
};
