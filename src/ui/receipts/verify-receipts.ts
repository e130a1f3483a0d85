import type {Receipt} from '../../receipt/model.ts';
import {type ReceiptFault, verifyReceipt} from '../../receipt/verify.ts';

/** A receipt, and the result of checking its hash and its link to the receipt before it. */
export interface VerifiedReceipt {
  readonly receipt: Receipt;
  /** `unchecked` when the page is not in a secure context: browsers have no hash function there. */
  readonly verdict: 'sound' | 'unchecked' | ReceiptFault;
}

/** Verifies receipts, given oldest first. Returns them latest first. */
export async function verifyReceipts(
  subtle: SubtleCrypto | undefined,
  receipts: readonly Receipt[],
): Promise<readonly VerifiedReceipt[]> {
  const verified = receipts.map(async (receipt, at) => ({
    receipt,
    verdict: await verdictOn(subtle, receipt, receipts[at - 1]),
  }));
  return (await Promise.all(verified)).reverse();
}

async function verdictOn(
  subtle: SubtleCrypto | undefined,
  receipt: Receipt,
  previous: Receipt | undefined,
): Promise<VerifiedReceipt['verdict']> {
  if (!subtle) return 'unchecked';
  try {
    return (await verifyReceipt(subtle, receipt, previous))[0] ?? 'sound';
  } catch {
    return 'content-changed'; // to something that a receipt cannot contain
  }
}
