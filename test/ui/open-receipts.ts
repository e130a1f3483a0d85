import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {actionOf, ACTION_TIME, sampleContext} from '../receipt/sample-action.ts';
import {findPart, openDialog, part} from './find-part.ts';
import {choiceWith, type OpenUi, openUi} from './open-ui.ts';

/** Two real receipts, of which the second refers to the first. */
export async function issueTwoReceipts(): Promise<readonly [Receipt, Receipt]> {
  const first = await issueReceipt(actionOf(['analytics'], 'panel-save'), sampleContext, [], crypto);
  const action = actionOf(['surveys'], 'panel-save', {before: ['analytics'], time: ACTION_TIME + 5000});
  const second = await issueReceipt(action, sampleContext, first ? [first] : [], crypto);
  if (!first || !second) throw new Error('No receipt was issued.');
  return [first, second];
}

/** Opens the panel of a visitor with these receipts, and waits until they are shown. */
export async function openReceipts(receipts: readonly Receipt[]): Promise<OpenUi> {
  const {config} = sampleContext;
  const choice = choiceWith(['surveys'], ['analytics']);
  const opened = openUi({receipts, choice, config, offered: config.categories});
  opened.ui.open();
  await openDialog();
  await part('download');
  return opened;
}

/** The section of the panel whose heading has this id. */
export function findSection(id: string): HTMLElement | undefined {
  return findPart('panel')?.querySelector<HTMLElement>(`[aria-labelledby=${id}]`) ?? undefined;
}

/** The text of an element, with spaces collapsed. */
export function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ') ?? '';
}
