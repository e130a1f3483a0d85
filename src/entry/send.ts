import type {Report} from '../config/problem.ts';
import {addressOn} from '../receipt/address-on.ts';
import {exclusively} from '../receipt/exclusively.ts';
import {flushOutbox, type ReceiptStores} from '../receipt/flush-outbox.ts';
import type {PageWorld} from './page-desk.ts';
import {receiptStores} from './receipt-stores.ts';

/** Longest wait for an endpoint's answer, in milliseconds: a silent one must not hold the other tabs back. */
const ANSWER_MS = 20_000;

/** Whose receipts go where. */
export interface SendTask {
  /** Name of our cookie. */
  readonly name: string;
  readonly endpoint: string;
  /** Those of the page when they are open already: what the browser refuses to keep is only there. */
  readonly stores?: ReceiptStores;
}

/** Sends what waits, while no other tab does. Fetched only where there is something to send. */
export const send = (win: Window, {name, endpoint, stores}: SendTask, report: Report): Promise<void> =>
  exclusively(win.navigator.locks, `${name}-outbox`, () =>
    flushOutbox(stores ?? receiptStores(win, name), {
      endpoint: addressOn(win.location.href, endpoint),
      report,
      send: (address, request) => win.fetch(address, {...request, signal: AbortSignal.timeout(ANSWER_MS)}),
    }),
  );

const endpointIn = (raw: unknown): unknown =>
  (raw as {readonly receipts?: {readonly endpoint?: unknown} | null} | null | undefined)?.receipts?.endpoint;

/** Sends what an earlier page could not. The configuration is as found, unchecked. */
export const resume = async ({win, raw, slice, report}: PageWorld): Promise<void> => {
  const endpoint = endpointIn(raw);
  if (typeof endpoint === 'string') await send(win, {name: slice.name, endpoint}, report);
};
