import type {Receipt} from '../../receipt/receipt.ts';
import type {ShownReceipts} from '../ui-parts.ts';
import {eventList} from './event-list.ts';
import {judgeReceipts, type JudgedReceipt} from './judge-receipts.ts';
import {printAlone} from './print-alone.ts';
import {receiptView} from './receipt-view.ts';
import {saveAsFile} from './save-as-file.ts';

/** Verifies receipts, given oldest first, and makes what is told of them. */
export const showReceipts = async (
  document: Document,
  receipts: readonly Receipt[],
): Promise<ShownReceipts> => {
  // Typed as always there, but absent where the connection is not secure.
  const subtle: SubtleCrypto | undefined = document.defaultView?.crypto.subtle;
  const judged = await judgeReceipts(subtle, receipts);
  const download = ({receipt}: JudgedReceipt): void =>
    saveAsFile(document, `receipt-${receipt.consentReceiptID}.json`, receipt);
  return {
    view: (context) => receiptView(context, judged, {download, print: printAlone}),
    events: (context) => judged[0] && eventList(context, judged[0].receipt),
  };
};
