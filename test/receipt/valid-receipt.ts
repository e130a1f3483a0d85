import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import type {ConsentAction} from '../../src/receipt/input.ts';
import {actionOf, sampleContext} from './sample-action.ts';

/** A receipt of `action` as a browser sends it, linked to `previous`. */
export const validReceipt = async (
  action: ConsentAction = actionOf(['analytics', 'marketing'], 'panel-save'),
  previous?: Receipt,
): Promise<Receipt> => {
  const receipt = await issueReceipt(action, sampleContext, previous ? [previous] : [], crypto);
  if (!receipt) throw new Error('This action makes no receipt.');
  return JSON.parse(JSON.stringify(receipt)) as Receipt;
};
