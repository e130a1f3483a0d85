import {canonicalJson} from '../platform/pure/canonical-json.ts';
import {type Hasher, sha256Hex} from '../platform/pure/digest.ts';
import type {Receipt} from './model.ts';

/**
 * What is wrong with a receipt: `hash-missing`, it has no hash; `content-changed`, the hash is not that of the content;
 * `chain-broken`, it is not linked to the receipt given as the previous one; `events-changed`, events of that receipt are
 * missing or changed.
 */
export type ReceiptFault = 'hash-missing' | 'content-changed' | 'chain-broken' | 'events-changed';

/** Checks a receipt's hash and, with `previous`, its link to that receipt. An empty list means that no fault was found. */
export async function verifyReceipt(
  subtle: Hasher,
  receipt: Receipt,
  previous?: Receipt,
): Promise<readonly ReceiptFault[]> {
  const faults: ReceiptFault[] = [];
  if (receipt.hash === undefined) faults.push('hash-missing');
  else if (receipt.hash !== (await receiptHash(subtle, receipt))) faults.push('content-changed');
  if (previous && !(await continuesChain(subtle, receipt, previous))) faults.push('chain-broken');
  if (previous && !keepsEvents(receipt, previous)) faults.push('events-changed');
  return faults;
}

/**
 * The right `hash` of a receipt: SHA-256 of the canonical JSON of all other members except `proof`, which the organisation's service
 * adds later. `undefined` without Web Crypto.
 */
export function receiptHash(subtle: Hasher | undefined, receipt: Receipt): Promise<string | undefined> {
  return sha256Hex(subtle, canonicalJson({...receipt, hash: undefined, proof: undefined}));
}

async function continuesChain(subtle: Hasher, {chain}: Receipt, previous: Receipt): Promise<boolean> {
  return (
    chain?.prevReceipt === previous.consentReceiptID &&
    (chain.prevHash === undefined || chain.prevHash === (await receiptHash(subtle, previous)))
  );
}

function keepsEvents({record}: Receipt, {record: earlier}: Receipt): boolean {
  return (
    record.recordId !== earlier.recordId ||
    canonicalJson(record.events.slice(0, earlier.events.length)) === canonicalJson(earlier.events)
  );
}
