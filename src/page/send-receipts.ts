import type {Parts} from '../contract/parts.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {withLock} from '../platform/web/web-lock.ts';
import {addressOn} from '../receipt/addresses.ts';
import {flushOutbox} from '../receipt/outbox.ts';
import {receiptStores} from './receipts.ts';

/** Longest wait for an endpoint's answer, in milliseconds. While a tab waits, the other tabs cannot send. */
const ANSWER_TIMEOUT = 20_000;

/** Sends the receipts that wait, of this page or an earlier one, while no other tab sends. Failures are reported and retried later. */
export const sendReceipts: Parts['send.js']['sendReceipts'] = (win, {cookieName, endpoint, stores}, report) =>
  withLock(win.navigator.locks, storageKey(cookieName, 'outbox'), () =>
    flushOutbox(stores ?? receiptStores(win, cookieName), {
      endpoint: addressOn(win.location.href, endpoint),
      report,
      send: (address, request) =>
        win.fetch(address, {...request, signal: AbortSignal.timeout(ANSWER_TIMEOUT)}),
    }),
  );
