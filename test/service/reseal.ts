import {receiptHash} from '../../src/receipt/receipt-hash.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';

/** The same receipt with some members changed, and its hash made right again. */
export const reseal = async (receipt: Receipt, change: Partial<Receipt>): Promise<Receipt> => {
  const changed = {...receipt, ...change};
  return {...changed, hash: await receiptHash(crypto.subtle, changed)};
};
