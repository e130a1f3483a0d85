import type {Category} from '../config/types.ts';
import type {Act, ReceiptContext} from './act.ts';
import type {Receipt} from './receipt.ts';

/** Everything a receipt is made of, in one place: the act, its page, and what neither of them says. */
export interface ReceiptGround extends Act, ReceiptContext {
  /** Fresh UUIDv4s: of the receipt and, should they be new, of the visitor and the record. */
  readonly ids: {readonly receipt: string; readonly principal: string; readonly record: string};
  /** The visitor's newest receipt. */
  readonly previous: Receipt | undefined;
  /** Hashes (SHA-256, hex) of what a receipt proves and does not hold; each absent where nothing can hash. */
  readonly digests: {
    /** Of the checked configuration's canonical JSON. */
    readonly config: string | undefined;
    /** Of the notice's words in UTF-8. */
    readonly notice: string | undefined;
    readonly previous: string | undefined;
  };
  /** Every optional category the act answers, in the words that were shown. */
  readonly categories: readonly Category[];
}
