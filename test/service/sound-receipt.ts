import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';
import type {Act} from '../../src/receipt/act.ts';
import {actOf, sampleContext} from '../receipt/sample-act.ts';

/** A receipt as the browser would send it, made of `act`, after `previous`. */
export const soundReceipt = async (
  act: Act = actOf(['analytics', 'marketing'], 'panel-save'),
  previous?: Receipt,
): Promise<Receipt> => {
  const receipt = await issueReceipt(act, sampleContext, previous, crypto);
  if (!receipt) throw new Error('This act makes no receipt.');
  return JSON.parse(JSON.stringify(receipt)) as Receipt;
};
