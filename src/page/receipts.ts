import {nativesOf} from '../platform/web/natives.ts';
import type {PageDeps} from '../contract/page.ts';
import type {Parts} from '../contract/parts.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {withLock} from '../platform/web/web-lock.ts';
import {localStorageText} from '../platform/web/web-storage.ts';
import type {SiteConfig} from '../config/types.ts';
import {addToHistory, readHistory} from '../receipt/history.ts';
import type {BuildInfo} from '../receipt/input.ts';
import {issueLapses, issueReceipt} from '../receipt/issue-receipt.ts';
import type {Receipt} from '../receipt/model.ts';
import {addWaiting, type ReceiptStores} from '../receipt/outbox.ts';
import {loadPart} from './load-part.ts';
import {type NotedAnswer, notedAnswers, removeOldestNote} from './noted-answers.ts';

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
 * Makes the receipts of the noted answers, keeps them in the visitor's browser, and sends them when there is an endpoint. Resolves
 * after the endpoint has answered. Some answers leave no receipt, such as a first refusal.
 */
export const keepReceipts: Parts['receipt.js']['keepReceipts'] = (deps, noted) =>
  inTurn(deps, async (keep) => {
    for (let [answer] = notedAnswers(noted); answer; [answer] = notedAnswers(noted)) {
      const checker = answer.isChecked ? undefined : await loadPart(deps, 'desk-config.js');
      // The file did not load. A later page makes the receipt.
      if (!answer.isChecked && !checker) return;
      try {
        await keepOne(deps, answer, checker, keep);
      } finally {
        // Also a note that cannot be read: it would fail again on each page.
        removeOldestNote(noted);
      }
    }
  });

/** Makes the receipt of one answer. The interface reports the problems of an inline configuration. */
async function keepOne(
  {win}: PageDeps,
  {action, context, config}: NotedAnswer,
  checker: Parts['desk-config.js'] | undefined,
  keep: Keep,
): Promise<void> {
  const checked = (await checker?.checkSiteConfig(config, () => undefined)) ?? (config as SiteConfig);
  const whole = {...context, config: checked, ...build};
  await keep((history) => issueReceipt(action, whole, history, nativesOf(win).crypto));
}

/**
 * Records the consents that have lapsed since the visitor was last here, in a receipt that is kept and sent like one of an
 * action. Resolves to `undefined` when none has.
 */
export const recordLapses: Parts['receipt.js']['recordLapses'] = (deps, context) =>
  inTurn(deps, (keep) =>
    keep((history) => {
      const now = Math.floor(Date.now() / 1000) * 1000;
      return issueLapses({...context, ...build}, history, now, nativesOf(deps.win).crypto);
    }),
  );

/** The receipts kept in this browser, and the ids of those that wait to be sent. */
export function receiptStores(win: Window, cookieName: string): ReceiptStores {
  return {
    history: localStorageText(win, storageKey(cookieName, 'receipts')),
    outbox: localStorageText(win, storageKey(cookieName, 'outbox')),
  };
}

/** Keeps what `issue` makes of the earlier receipts, if it makes something. */
type Keep = (
  issue: (history: readonly Receipt[]) => Promise<Receipt | undefined>,
) => Promise<Receipt | undefined>;

/** Does `work` while no other tab adds a receipt. Then sends what waits. */
async function inTurn<Result>(deps: PageDeps, work: (keep: Keep) => Promise<Result>): Promise<Result> {
  const {win, report, config} = deps;
  const {cookieName, receiptEndpoint: endpoint} = config;
  const stores = receiptStores(win, cookieName);
  const path = storageKey(cookieName, 'receipts');
  const keep: Keep = async (issue) => {
    const issued = await issue(readHistory(stores.history));
    if (issued && !addToHistory(stores.history, issued)) {
      const message = 'The browser has no room for the receipt. It is kept until the page is closed.';
      report({code: 'storage-refused', path, message});
    }
    if (issued && endpoint) addWaiting(stores.outbox, issued.consentReceiptID);
    return issued;
  };
  const result = await withLock(win.navigator.locks, path, () => work(keep));
  if (endpoint && stores.outbox.read()) {
    const part = await loadPart(deps, 'send.js');
    await part?.sendReceipts(win, {cookieName, endpoint, stores}, report);
  }
  return result;
}
