import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Receipt} from '../../receipt/receipt.ts';
import {listTitles} from '../describe-categories.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {dateInWords} from './date-in-words.ts';
import {readReceipt} from './read-receipt.ts';

/** Saves a receipt as a file. */
export type Download = (receipt: Receipt) => void;

const facts = (context: UiContext, receipt: Receipt): TemplateResult => {
  const {locale, words} = context;
  const {time, granted, refused, noticeVersion, reference, hash} = readReceipt(receipt);
  const titles = (ids: readonly string[]): string =>
    listTitles(context, ids) || say(words, 'receipt.nothing');
  const rows = [
    ['receipt.date', dateInWords(time, locale)],
    ['receipt.granted', titles(granted)],
    ['receipt.refused-list', titles(refused)],
    ['receipt.notice', noticeVersion],
    ['receipt.reference', reference],
    ['receipt.hash', hash],
  ] as const;
  return html`<dl>
    ${rows.map(([key, value]) =>
      value
        ? html`<div>
            <dt>${say(words, key)}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
};

const receiptCard = (context: UiContext, receipt: Receipt, download: Download): TemplateResult => html`
  ${facts(context, receipt)}
  <button type="button" part="download" @click=${() => download(receipt)}>
    ${say(context.words, 'receipt.download')}
  </button>
`;

const history = (
  context: UiContext,
  receipts: readonly Receipt[],
  download: Download,
): TemplateResult => html`
  <details>
    <summary>${say(context.words, 'receipt.history', {count: String(receipts.length)})}</summary>
    <ol reversed>
      ${receipts.map((receipt) => html`<li>${receiptCard(context, receipt, download)}</li>`)}
    </ol>
  </details>
`;

const none = ({desk, words}: UiContext): TemplateResult => {
  const choice = desk.choice();
  const why = choice?.granted.length ? 'missing' : choice ? 'refused' : 'undecided';
  return html`<p>${say(words, `receipt.${why}`)}</p>`;
};

/** The visitor's receipts, the latest first; or why there is none. */
export const receiptView = (
  context: UiContext,
  receipts: readonly Receipt[],
  download: Download,
): TemplateResult => {
  const [latest, ...earlier] = [...receipts].reverse();
  if (!latest) return none(context);
  return html`
    ${receiptCard(context, latest, download)}
    ${earlier.length ? history(context, earlier, download) : nothing}
  `;
};
