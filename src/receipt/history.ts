import type {TextStore} from '../platform/web/web-storage.ts';
import type {Receipt} from './model.ts';
import {toJson} from '../platform/pure/to-json.ts';

/** Receipts kept in the visitor's browser. The newest holds the events of those before it. */
const MAX_RECEIPTS = 20;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The receipts in a store, oldest first. Anything that is not a receipt is skipped. */
export function readHistory(store: TextStore): readonly Receipt[] {
  try {
    const stored: unknown = JSON.parse(store.read() ?? '[]');
    return Array.isArray(stored) ? stored.filter(isReceipt) : [];
  } catch {
    return [];
  }
}

/**
 * Adds the newest receipt. Only the newest twenty are kept, or fewer when the browser has no room. Returns whether the
 * receipt was stored.
 */
export function addToHistory(store: TextStore, receipt: Receipt): boolean {
  const all = [...readHistory(store), receipt];
  for (let count = MAX_RECEIPTS; count > 0; count >>= 1) {
    const text = toJson(all.slice(-count));
    store.write(text);
    if (store.read() === text) return true;
  }
  return false;
}

/**
 * Whether a stored value has a receipt's id and the lists that our code reads. Its content may still have been changed:
 * `verifyReceipt` checks that.
 */
function isReceipt(value: unknown): value is Receipt {
  const receipt = value as Receipt;
  try {
    return (
      UUID.test(receipt.consentReceiptID) &&
      listsOf(receipt).every((list) => list.every((item) => item && typeof item === 'object')) &&
      !!receipt.record.events[0]
    );
  } catch {
    return false;
  }
}

/** The lists whose items our code reads as objects. */
function listsOf({piiControllers, services, record}: Receipt): readonly (readonly unknown[])[] {
  return [
    piiControllers,
    services,
    services.flatMap(({purposes}) => purposes),
    record.notices,
    record.processes,
    record.parties,
    record.events,
    record.events.map(({purposes}) => purposes),
  ];
}
