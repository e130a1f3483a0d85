import type {Report} from '../config/problem.ts';
import type {TextStore} from '../platform/web/web-storage.ts';
import {readHistory} from './history.ts';
import type {Receipt} from './model.ts';
import {toJson} from '../platform/pure/to-json.ts';

/** The stores of the visitor's receipts. */
export interface ReceiptStores {
  /** The receipts themselves. */
  readonly history: TextStore;
  /** Ids of the receipts that wait to be sent. */
  readonly outbox: TextStore;
}

/** The part of `fetch` that sending needs. */
export type Send = (address: string, request: RequestInit) => Promise<Pick<Response, 'status'>>;

/** Where and how receipts are sent. */
interface Destination {
  readonly endpoint: string;
  readonly send: Send;
  readonly report: Report;
}

/**
 * Maximum characters of a body sent with `keepalive`, which lets a request outlive its page. Browsers refuse such bodies
 * above 64 KiB, and a character takes up to three bytes (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch).
 */
const MAX_KEEPALIVE_LENGTH = 21_000;

/** Statuses that allow another try: request timeout, too early, too many requests. */
const RETRY_STATUSES = [408, 425, 429];

/**
 * Sends the waiting receipts, oldest first, until none is left or the endpoint does not answer. An id leaves the outbox
 * only after an answer. An interrupted send is repeated with the same id, so that the endpoint can recognise it.
 */
export async function flushOutbox(stores: ReceiptStores, destination: Destination): Promise<void> {
  const {history, outbox} = stores;
  // Without this, a store that cannot be written to would return the same id again and again.
  const tried = new Set<string>();
  const next = (): string | undefined => waitingIds(outbox).find((id) => !tried.has(id));
  for (let id = next(); id; id = next()) {
    const receipt = readHistory(history).find(({consentReceiptID}) => consentReceiptID === id);
    if (receipt && !(await sendReceipt(destination, receipt))) return;
    tried.add(id);
    removeWaiting(outbox, id);
  }
}

/** Ids of the receipts that wait to be sent, oldest first. */
export function waitingIds(store: TextStore): readonly string[] {
  return store.read()?.split(' ').filter(Boolean) ?? [];
}

/** Adds a receipt's id at the end of the outbox. */
export function addWaiting(store: TextStore, id: string): void {
  write(store, [...waitingIds(store), id]);
}

/** Sends one receipt. Resolves to whether it can leave the outbox: it was stored, or another try cannot succeed. */
async function sendReceipt(destination: Destination, receipt: Receipt): Promise<boolean> {
  const status = await post(destination, receipt);
  if (status === 409 || (status > 199 && status < 300)) return true;
  const refused = status > 399 && status < 500 && !RETRY_STATUSES.includes(status);
  destination.report({
    code: 'receipt-unreachable',
    path: destination.endpoint,
    message: `The endpoint ${status ? `answered ${status}` : 'did not answer'}. The receipt ${refused ? 'is not' : 'will be'} sent again.`,
  });
  return refused;
}

/** Posts a receipt and resolves to the status, or to 0 when there is no answer. */
function post({endpoint, send}: Destination, receipt: Receipt): Promise<number> {
  const body = toJson(receipt);
  return send(endpoint, {
    method: 'POST',
    credentials: 'same-origin',
    keepalive: body.length < MAX_KEEPALIVE_LENGTH,
    headers: {'content-type': 'application/json', 'idempotency-key': receipt.consentReceiptID},
    body,
  }).then(
    ({status}) => status,
    () => 0,
  );
}

/** Removes an id. Reads the store again first, because another tab may have added one. */
function removeWaiting(store: TextStore, id: string): void {
  write(
    store,
    waitingIds(store).filter((waiting) => waiting !== id),
  );
}

function write(store: TextStore, ids: readonly string[]): void {
  if (ids.length) store.write(ids.join(' '));
  else store.clear();
}
