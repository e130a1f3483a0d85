import type {TemplateResult} from 'lit/html.js';
import type {Receipt} from '../../receipt/receipt.ts';
import type {UiContext} from '../ui-context.ts';
import {eventList} from './event-list.ts';
import {judgeReceipts, type JudgedReceipt} from './judge-receipts.ts';
import {printAlone} from './print-alone.ts';
import {receiptView} from './receipt-view.ts';
import {saveAsFile} from './save-as-file.ts';

/** What is told of a visitor's receipts, in the language of `context`. */
export interface ShownReceipts {
  /** Each receipt, the latest first. */
  view(context: UiContext): TemplateResult;
  /** Each act that they tell of. */
  events(context: UiContext): TemplateResult | undefined;
}

/** Verifies receipts, given oldest first, and makes what is told of them. */
export const showReceipts = async (
  document: Document,
  receipts: readonly Receipt[],
): Promise<ShownReceipts> => {
  const subtle = document.defaultView?.crypto.subtle as SubtleCrypto | undefined;
  const judged = await judgeReceipts(subtle, receipts);
  const download = ({receipt}: JudgedReceipt): void =>
    saveAsFile(document, `receipt-${receipt.consentReceiptID}.json`, receipt);
  return {
    view: (context) => receiptView(context, judged, {download, print: printAlone}),
    events: (context) => judged[0] && eventList(context, judged[0].receipt),
  };
};
