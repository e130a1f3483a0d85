import type {ReceiptStores} from '../receipt/flush-outbox.ts';
import {localText} from '../storage/local-text.ts';

/** The receipts kept in this browser under the name of our cookie, and which of them wait to be sent. */
export const receiptStores = (win: Window, name: string): ReceiptStores => ({
  history: localText(win, `${name}-receipts`),
  outbox: localText(win, `${name}-outbox`),
});
