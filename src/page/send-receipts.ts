import type {Report} from '../config/problem.ts';
import {nativesOf} from '../platform/web/natives.ts';
import type {Parts} from '../contract/parts.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {withLock} from '../platform/web/web-lock.ts';
import {withTimeout} from '../platform/web/timeout.ts';
import {addressOn} from '../receipt/addresses.ts';
import {flushOutbox} from '../receipt/outbox.ts';
import {receiptStores} from './receipts.ts';

/** Longest wait for an endpoint's answer, in milliseconds. While a tab waits, the other tabs cannot send. */
const ANSWER_TIMEOUT = 20_000;

/**
 * Sends the receipts that wait, of this page or an earlier one, while no other tab sends. Failures are reported. What still waits is
 * sent when the browser is online again, or else by the next page.
 */
export const sendReceipts: Parts['send.js']['sendReceipts'] = (
  win,
  {cookieName, endpoint, stores},
  report,
) => {
  const address = addressOn(win.location.href, endpoint);
  const {reportWithPolicy, stop} = watchPolicy(win, address, report);
  const sending = stores ?? receiptStores(win, cookieName);
  return withLock(win.navigator.locks, storageKey(cookieName, 'outbox'), () =>
    flushOutbox(sending, {
      endpoint: address,
      report: reportWithPolicy,
      send(to, request) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), ANSWER_TIMEOUT);
        return nativesOf(win).fetch(to, {...request, signal: controller.signal});
      },
    }),
  ).finally(() => {
    stop();
    const again = (): unknown => sendReceipts(win, {cookieName, endpoint, stores: sending}, report);
    if (sending.outbox.read()) nativesOf(win).addEventListener('online', again, {once: true});
  });
};

/** Longest wait for the event about a refused request, in milliseconds. Firefox dispatches it after the request has failed. */
const VIOLATION_TIMEOUT = 1000;

/** Says so in the report when the content security policy of the page forbids the request. */
function watchPolicy(
  win: Window,
  address: string,
  report: Report,
): {readonly reportWithPolicy: Report; stop(): void} {
  const watching = new AbortController();
  const directive = new Promise<string>((resolve) =>
    win.document.addEventListener(
      'securitypolicyviolation',
      ({blockedURI, disposition, effectiveDirective}) => {
        if (blockedURI === address && disposition === 'enforce') resolve(effectiveDirective);
      },
      {signal: watching.signal},
    ),
  );
  return {
    reportWithPolicy: (problem) =>
      void withTimeout(directive, VIOLATION_TIMEOUT, '').then((name) => {
        const message = `The directive ${name} of the page forbids this address. The receipt will be sent again.`;
        report(name ? {...problem, message} : problem);
      }),
    stop: () => void setTimeout(() => watching.abort(), VIOLATION_TIMEOUT),
  };
}
