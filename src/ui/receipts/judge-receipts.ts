import type {Receipt} from '../../receipt/receipt.ts';
import {verifyReceipt, type ReceiptFault} from '../../receipt/verify-receipt.ts';

/** A receipt, and what its own fingerprint and the receipt before say of it. */
export interface JudgedReceipt {
  readonly receipt: Receipt;
  /** `unchecked` where nothing can hash: browsers offer that on secure origins only. */
  readonly verdict: 'sound' | 'unchecked' | ReceiptFault;
}

const judge = async (
  subtle: SubtleCrypto | undefined,
  receipt: Receipt,
  previous: Receipt | undefined,
): Promise<JudgedReceipt['verdict']> => {
  if (!subtle) return 'unchecked';
  try {
    return (await verifyReceipt(subtle, receipt, previous))[0] ?? 'sound';
  } catch {
    return 'content-changed'; // into something that no receipt can hold
  }
};

/** Verifies receipts, given oldest first; gives them latest first. */
export const judgeReceipts = async (
  subtle: SubtleCrypto | undefined,
  receipts: readonly Receipt[],
): Promise<readonly JudgedReceipt[]> => {
  const judged = receipts.map(async (receipt, at) => ({
    receipt,
    verdict: await judge(subtle, receipt, receipts[at - 1]),
  }));
  return (await Promise.all(judged)).reverse();
};
