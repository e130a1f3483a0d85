import type {Report} from '../config/problem.ts';
import type {Act, ReceiptContext} from '../receipt/act.ts';
import type {Build} from '../receipt/build.ts';
import {exclusively} from '../receipt/exclusively.ts';
import {addToHistory, readHistory} from '../receipt/history.ts';
import {issueReceipt} from '../receipt/issue-receipt.ts';
import {addWaiting} from '../receipt/outbox.ts';
import type {Receipt} from '../receipt/receipt.ts';
import {receiptStores} from './receipt-stores.ts';
import type {SendTask} from './send.ts';

/** First line of the built `receipt.js`: `bake` puts the hash of the loader that it has made there. */
declare const PRIVACY_DESK: {readonly version: string; readonly bundle: string} | undefined;

const build: Build =
  typeof PRIVACY_DESK === 'undefined'
    ? {widgetVersion: '', bundleHash: ''}
    : {widgetVersion: PRIVACY_DESK.version, bundleHash: PRIVACY_DESK.bundle};

/** The visitor's receipts, oldest first. `name` is the name of our cookie. */
export const listReceipts = (win: Window, name: string): readonly Receipt[] =>
  readHistory(receiptStores(win, name).history);

/** Sends the receipts that wait, from this page or an earlier one. What goes wrong is reported, and tried again later. */
export const sendReceipts = async (win: Window, task: SendTask, report: Report): Promise<void> => {
  try {
    await (await import('./send.ts')).send(win, task, report);
  } catch {
    report({code: 'receipt-unreachable', path: 'send.js', message: 'It could not be used. Receipts wait.'});
  }
};

/**
 * Makes the receipt of an act, keeps it in the visitor's browser and sends it when there is an endpoint. `undefined`
 * for a refusal with nothing to withdraw, of which nothing is kept or sent. Waits for the endpoint's answer.
 */
export const keepReceipt = async (
  win: Window,
  act: Act,
  context: Omit<ReceiptContext, keyof Build>,
  report: Report,
): Promise<Receipt | undefined> => {
  const {endpoint} = context.config.receipts;
  const {name} = context.config.cookie;
  const stores = receiptStores(win, name);
  const path = `${name}-receipts`;
  const receipt = await exclusively(win.navigator.locks, path, async () => {
    const issued = await issueReceipt(
      act,
      {...context, ...build},
      readHistory(stores.history).at(-1),
      win.crypto,
    );
    if (issued && !addToHistory(stores.history, issued))
      report({code: 'storage-refused', path, message: 'No room: the receipt lasts for this page.'});
    if (issued && endpoint) addWaiting(stores.outbox, issued.consentReceiptID);
    return issued;
  });
  if (receipt && endpoint) await sendReceipts(win, {name, endpoint, stores}, report);
  return receipt;
};
