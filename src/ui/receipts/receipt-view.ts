import {html, nothing, type TemplateResult} from 'lit/html.js';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import type {JudgedReceipt} from './judge-receipts.ts';
import {receiptCard, type ReceiptActions} from './receipt-card.ts';

/** The visitor's receipts, the latest first. */
export const receiptView = (
  context: UiContext,
  [latest, ...earlier]: readonly JudgedReceipt[],
  actions: ReceiptActions,
): TemplateResult => html`
  ${latest ? receiptCard(context, latest, actions) : nothing}
  ${
    earlier.length
      ? html`<details>
          <summary>${say(context.words, 'receipt.history', {count: String(earlier.length)})}</summary>
          <ol reversed>
            ${earlier.map((one) => html`<li>${receiptCard(context, one, actions)}</li>`)}
          </ol>
        </details>`
      : nothing
  }
`;
