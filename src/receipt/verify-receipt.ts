import {canonicalJson} from './canonical-json.ts';
import {receiptHash} from './receipt-hash.ts';
import type {Receipt} from './receipt.ts';
import type {Digester} from './sha256-hex.ts';

/**
 * What is wrong with a receipt: it has no hash; its content is not what was hashed; it does not follow the receipt given
 * as the previous one; or events of that one are missing or changed.
 */
export type ReceiptFault = 'hash-missing' | 'content-changed' | 'chain-broken' | 'events-changed';

const follows = async (subtle: Digester, {chain}: Receipt, previous: Receipt): Promise<boolean> =>
  chain?.prevReceipt === previous.consentReceiptID &&
  (chain.prevHash === undefined || chain.prevHash === (await receiptHash(subtle, previous)));

const keepsEvents = ({record}: Receipt, {record: earlier}: Receipt): boolean =>
  record.recordId !== earlier.recordId ||
  canonicalJson(record.events.slice(0, earlier.events.length)) === canonicalJson(earlier.events);

/** Recomputes a receipt's hash and, with `previous`, its link to the receipt before. Sound when the list is empty. */
export const verifyReceipt = async (
  subtle: Digester,
  receipt: Receipt,
  previous?: Receipt,
): Promise<readonly ReceiptFault[]> => {
  const faults: ReceiptFault[] = [];
  if (receipt.hash === undefined) faults.push('hash-missing');
  else if (receipt.hash !== (await receiptHash(subtle, receipt))) faults.push('content-changed');
  if (previous && !(await follows(subtle, receipt, previous))) faults.push('chain-broken');
  if (previous && !keepsEvents(receipt, previous)) faults.push('events-changed');
  return faults;
};
