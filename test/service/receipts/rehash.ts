import {receiptHash} from '../../../src/receipt/verify.ts';
import type {Receipt} from '../../../src/receipt/model.ts';

/** A copy of a receipt with some members changed and the matching hash. */
export const rehash = async (receipt: Receipt, change: Partial<Receipt>): Promise<Receipt> => {
  const changed = {...receipt, ...change};
  return {...changed, hash: await receiptHash(crypto.subtle, changed)};
};
