import type {PageDeps} from '../contract/page.ts';
import type {Parts} from '../contract/parts.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {withLock} from '../platform/web/web-lock.ts';
import {localStorageText} from '../platform/web/web-storage.ts';
import {addToHistory, readHistory} from '../receipt/history.ts';
import type {BuildInfo} from '../receipt/input.ts';
import {issueReceipt} from '../receipt/issue-receipt.ts';
import type {Receipt} from '../receipt/model.ts';
import {addWaiting, type ReceiptStores} from '../receipt/outbox.ts';
import {loadPart} from './load-part.ts';

/** First line of the built `receipt.js`: version of the package and SRI value of the `desk.js` that was built with it. */
declare const PRIVACY_DESK: {readonly version: string; readonly bundle: string} | undefined;

const build: BuildInfo =
  typeof PRIVACY_DESK === 'undefined'
    ? {widgetVersion: '', bundleHash: ''}
    : {widgetVersion: PRIVACY_DESK.version, bundleHash: PRIVACY_DESK.bundle};

/** The visitor's receipts, oldest first. */
export function listReceipts(win: Window, cookieName: string): readonly Receipt[] {
  return readHistory(receiptStores(win, cookieName).history);
}

/**
 * Creates the receipt of an action, keeps it in the visitor's browser, and sends it when there is an endpoint. Resolves after
 * the endpoint has answered; to `undefined` for a refusal with nothing to withdraw, which leaves no receipt.
 */
export const keepReceipt: Parts['receipt.js']['keepReceipt'] = async (deps, action, context) => {
  const {win, report} = deps;
  const {endpoint} = context.config.receipts;
  const {name: cookieName} = context.config.cookie;
  const stores = receiptStores(win, cookieName);
  const path = storageKey(cookieName, 'receipts');
  const receipt = await withLock(win.navigator.locks, path, async () => {
    const previous = readHistory(stores.history).at(-1);
    const issued = await issueReceipt(action, {...context, ...build}, previous, win.crypto);
    if (issued && !addToHistory(stores.history, issued)) {
      const message = 'The browser has no room for the receipt. It is kept until the page is closed.';
      report({code: 'storage-refused', path, message});
    }
    if (issued && endpoint) addWaiting(stores.outbox, issued.consentReceiptID);
    return issued;
  });
  if (receipt && endpoint) await sendWaiting(deps, cookieName, endpoint, stores);
  return receipt;
};

/** The receipts kept in this browser, and the ids of those that wait to be sent. */
export function receiptStores(win: Window, cookieName: string): ReceiptStores {
  return {
    history: localStorageText(win, storageKey(cookieName, 'receipts')),
    outbox: localStorageText(win, storageKey(cookieName, 'outbox')),
  };
}

async function sendWaiting(
  deps: PageDeps,
  cookieName: string,
  endpoint: string,
  stores: ReceiptStores,
): Promise<void> {
  const part = await loadPart(deps, 'send.js');
  await part?.sendReceipts(deps.win, {cookieName, endpoint, stores}, deps.report);
}
