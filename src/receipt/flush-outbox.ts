import type {TextStore} from '../consent/text-store.ts';
import {readHistory} from './history.ts';
import {removeWaiting, waitingIds} from './outbox.ts';
import {sendReceipt, type Destination} from './send-receipt.ts';

/** Where receipts are kept and what of them waits. */
export interface ReceiptStores {
  readonly history: TextStore;
  readonly outbox: TextStore;
}

/**
 * Sends what waits, oldest first, until nothing is left or the endpoint does not answer. An id leaves the outbox only
 * after an answer; an interrupted send is repeated with the same id, by which the endpoint knows it.
 */
export const flushOutbox = async (stores: ReceiptStores, destination: Destination): Promise<void> => {
  const {history, outbox} = stores;
  // A store that refuses to be written to would offer the same id for ever.
  const tried = new Set<string>();
  const next = (): string | undefined => waitingIds(outbox).find((id) => !tried.has(id));
  for (let id = next(); id; id = next()) {
    const receipt = readHistory(history).find(({consentReceiptID}) => consentReceiptID === id);
    if (receipt && !(await sendReceipt(destination, receipt))) return;
    tried.add(id);
    removeWaiting(outbox, id);
  }
};
