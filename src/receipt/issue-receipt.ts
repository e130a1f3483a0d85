import {canonicalJson, withoutLoneSurrogates} from '../platform/pure/canonical-json.ts';
import {type Hasher, randomUuid, sha256Hex} from '../platform/pure/digest.ts';
import {buildReceipt} from './build-receipt.ts';
import {answeredCategories} from './categories.ts';
import type {ConsentAction, ReceiptContext} from './input.ts';
import type {Receipt} from './model.ts';
import {receiptHash} from './verify.ts';

/** The part of the browser's `crypto` that a receipt needs. `subtle` is missing on insecure origins. */
export interface ReceiptCrypto extends Pick<Crypto, 'getRandomValues'> {
  readonly subtle?: Hasher;
}

/** Builds and hashes the receipt of an action; `undefined` when there is nothing to document (see `buildReceipt`). */
export async function issueReceipt(
  action: ConsentAction,
  pageContext: ReceiptContext,
  previous: Receipt | undefined,
  crypto: ReceiptCrypto,
): Promise<Receipt | undefined> {
  const {subtle} = crypto;
  const context = withoutLoneSurrogates(pageContext);
  const receipt = buildReceipt({
    ...action,
    ...context,
    categories: answeredCategories(action, context),
    ids: {receipt: randomUuid(crypto), principal: randomUuid(crypto), record: randomUuid(crypto)},
    previous,
    digests: {
      config: await sha256Hex(subtle, canonicalJson(context.config)),
      notice: await sha256Hex(subtle, context.notice.text),
      previous: previous && (await receiptHash(subtle, previous)),
    },
  });
  return receipt && {...receipt, hash: await receiptHash(subtle, receipt)};
}
