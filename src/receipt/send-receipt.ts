import type {Report} from '../config/problem.ts';
import type {Receipt} from './receipt.ts';

/** The part of `fetch` that sending needs. */
export type Send = (address: string, request: RequestInit) => Promise<Pick<Response, 'status'>>;

/** Where receipts go. */
export interface Destination {
  readonly endpoint: string;
  readonly send: Send;
  readonly report: Report;
}

/**
 * Most characters of a body whose request may outlive its page: browsers refuse such bodies above 64 KiB, and a
 * character takes up to three bytes (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
 */
const KEEPALIVE_LENGTH = 21_000;

/** Answers that ask for another try: timed out, too early, too many. */
const LATER = [408, 425, 429];

const post = ({endpoint, send}: Destination, receipt: Receipt): Promise<number> => {
  const body = JSON.stringify(receipt);
  return send(endpoint, {
    method: 'POST',
    credentials: 'same-origin',
    keepalive: body.length < KEEPALIVE_LENGTH,
    headers: {'content-type': 'application/json', 'idempotency-key': receipt.consentReceiptID},
    body,
  }).then(
    ({status}) => status,
    () => 0,
  );
};

/** Sends one receipt. Returns whether it is done with: taken, known already, or refused for good. */
export const sendReceipt = async (destination: Destination, receipt: Receipt): Promise<boolean> => {
  const status = await post(destination, receipt);
  if (status === 409 || (status > 199 && status < 300)) return true;
  const refused = status > 399 && status < 500 && !LATER.includes(status);
  destination.report({
    code: 'receipt-unreachable',
    path: destination.endpoint,
    message: `It answered ${status || 'nothing'}. The receipt ${refused ? 'is not' : 'will be'} sent again.`,
  });
  return refused;
};
