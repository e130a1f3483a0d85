import type {Act, ReceiptContext} from './act.ts';
import {answeredCategories} from './answered-categories.ts';
import {buildReceipt} from './build-receipt.ts';
import {canonicalJson} from './canonical-json.ts';
import {randomUuid} from './random-uuid.ts';
import {receiptHash} from './receipt-hash.ts';
import type {Receipt} from './receipt.ts';
import {sha256Hex, type Digester} from './sha256-hex.ts';
import {wellFormed} from './well-formed.ts';

/** What of the browser's `crypto` a receipt is made with; `subtle` is missing on insecure origins. */
export interface ReceiptCrypto extends Pick<Crypto, 'getRandomValues'> {
  readonly subtle?: Digester;
}

/** Builds the receipt of an act and hashes it; `undefined` for a refusal with nothing to withdraw. */
export const issueReceipt = async (
  act: Act,
  context: ReceiptContext,
  previous: Receipt | undefined,
  crypto: ReceiptCrypto,
): Promise<Receipt | undefined> => {
  const {subtle} = crypto;
  const sound = wellFormed(context);
  const receipt = buildReceipt({
    ...act,
    ...sound,
    categories: answeredCategories(act, sound),
    ids: {receipt: randomUuid(crypto), principal: randomUuid(crypto), record: randomUuid(crypto)},
    previous,
    digests: {
      config: await sha256Hex(subtle, canonicalJson(sound.config)),
      notice: await sha256Hex(subtle, sound.notice.text),
      previous: previous && (await receiptHash(subtle, previous)),
    },
  });
  return receipt && {...receipt, hash: await receiptHash(subtle, receipt)};
};
