import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Receipt} from '../../receipt/model.ts';
import type {UiContext} from '../context.ts';
import {formatTitles} from '../describe-categories.ts';
import {formatDateTime, formatDay} from '../format-date.ts';
import {formatDuration} from '../format.ts';
import {answerRows, factList} from '../panel/fact-list.ts';
import {translate} from '../texts/translate.ts';
import {type GrantedPurpose, keysWith, newAnswers, receiptFacts, type ReceiptFacts} from './receipt-facts.ts';
import type {VerifiedReceipt} from './verify-receipts.ts';

/** What the buttons of a receipt do. */
interface ReceiptActions {
  download(verified: VerifiedReceipt): void;
  /** Prints the element `card`. */
  print(card: Element): void;
  /** Resolves with sentences about the organisation's signature and log; absent where they cannot be checked. */
  readonly check?: ((context: UiContext, receipt: Receipt) => Promise<string>) | undefined;
}

/** The visitor's receipts: the latest, then the earlier ones in a list that is closed at first. */
export function receiptList(
  context: UiContext,
  [latest, ...earlier]: readonly VerifiedReceipt[],
  actions: ReceiptActions,
): TemplateResult {
  return html`
    ${latest ? receiptCard(context, latest, actions) : nothing}
    ${
      earlier.length
        ? html`<details>
            <summary>${translate(context.texts, 'receipt.history', {count: String(earlier.length)})}</summary>
            <ol reversed>
              ${earlier.map((one) => html`<li>${receiptCard(context, one, actions)}</li>`)}
            </ol>
          </details>`
        : nothing
    }
  `;
}

/** One receipt: its content, the result of its verification, and its buttons. */
function receiptCard(
  context: UiContext,
  verified: VerifiedReceipt,
  {download, print, check}: ReceiptActions,
): TemplateResult {
  const {texts} = context;
  const {receipt, verdict} = verified;
  const facts = receiptFacts(receipt);
  const {time, by, purposes, noticeVersion, policy, reference, hash} = facts;
  const answers = newAnswers(receipt);
  const onPrint = ({target}: Event): void => {
    const card = (target as Element).closest('.receipt');
    if (card) print(card);
  };
  const onVerify = async ({target}: Event): Promise<void> => {
    const status = (target as Element).closest('.receipt')?.querySelector('[role=status]');
    const sentence = await check?.(context, receipt);
    if (status) status.textContent = sentence ?? '';
  };
  return html`
    <div class="receipt">
      ${factList(context, [
        ['receipt.reference', reference],
        ['receipt.date', formatDateTime(time, context)],
        ['receipt.by', html`<bdi>${by}</bdi>`],
        ...answerRows(context, (answer) => keysWith(answers, answer)),
        ['receipt.for', purposes.length ? purposeList(facts) : ''],
        ['receipt.until', purposes.length ? endList(context, purposes) : ''],
        ['receipt.notice', noticeVersion],
        ['receipt.policy', policy && link(policy)],
        ['receipt.hash', hash],
      ])}
      ${copyParagraph(context)}
      <p class=${verdict === 'sound' ? 'sound' : 'problem'}>${translate(texts, `receipt.${verdict}`)}</p>
      <p class="actions">
        <button type="button" part="download" @click=${() => download(verified)}>
          ${translate(texts, 'receipt.download')}
        </button>
        <button type="button" part="print" @click=${onPrint}>${translate(texts, 'receipt.print')}</button>
        ${
          check && context.config.receipts.endpoint
            ? html`<button type="button" part="verify" @click=${onVerify}>
                ${translate(texts, 'receipt.verify')}
              </button>`
            : nothing
        }
      </p>
      <p role="status"></p>
    </div>
  `;
}

/** Says that the organisation keeps a copy, and for how long. Without an endpoint it has none. */
function copyParagraph(context: UiContext): TemplateResult | typeof nothing {
  const {config, texts} = context;
  const {endpoint, retention} = config.receipts;
  const values = {
    organisation: config.organisation.name ?? '',
    duration: formatDuration(retention, context),
  };
  return endpoint ? html`<p>${translate(texts, 'receipt.copy', values)}</p>` : nothing;
}

/**
 * The purposes as the visitor read them then: in the language of the receipt, whatever the language of the panel is. `auto`
 * finds the direction, because a site without texts in that language showed them in another one.
 */
function purposeList({purposes, language}: ReceiptFacts): TemplateResult {
  return html`${purposes.map(({words}) => html`<p lang=${language} dir="auto">${words}</p>`)}`;
}

/** The day on which the consents end; when they have different ones, each with what ends then. */
function endList(context: UiContext, purposes: readonly GrantedPurpose[]): TemplateResult {
  const days = [...new Set(purposes.map(({end = ''}) => end))].sort();
  return html`${days.map((day) => {
    const ending = purposes.flatMap(({end = '', category}) => (end === day && category) || []);
    const titles = days.length > 1 && formatTitles(context, ending);
    return html`<p>${formatDay(day, context)}${titles ? html` (<bdi>${titles}</bdi>)` : nothing}</p>`;
  })}`;
}

/** A link, for web addresses only: other code can change what is stored in a browser. */
function link(address: string): TemplateResult | string {
  return /^https?:/.test(address) ? html`<a href=${address} dir="ltr">${address}</a>` : address;
}
