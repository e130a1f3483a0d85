import type {TextStore} from '../consent/text-store.ts';
import {isReceipt} from './is-receipt.ts';
import type {Receipt} from './receipt.ts';

/** Receipts kept in the visitor's browser; the newest holds the events of all before it. */
const MOST_RECEIPTS = 20;

/** The receipts in a store, oldest first. Whatever is not one is passed over. */
export const readHistory = (store: TextStore): readonly Receipt[] => {
  try {
    const kept: unknown = JSON.parse(store.read() ?? '[]');
    return Array.isArray(kept) ? kept.filter(isReceipt) : [];
  } catch {
    return [];
  }
};

/**
 * Adds the newest receipt, dropping the oldest above twenty, and more of them when the browser has no room. Returns
 * whether it was kept.
 */
export const addToHistory = (store: TextStore, receipt: Receipt): boolean => {
  const all = [...readHistory(store), receipt];
  for (let most = MOST_RECEIPTS; most > 0; most >>= 1) {
    const text = JSON.stringify(all.slice(-most));
    store.write(text);
    if (store.read() === text) return true;
  }
  return false;
};
