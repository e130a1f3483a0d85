/** The parts of a receipt that are checked, in the order in which they are printed. `file` is the JSON around them. */
export type ReceiptPart = 'file' | 'schema' | 'hash' | 'signature' | 'chain' | 'inclusion' | 'checkpoint';

/** The parts of an evidence bundle that are checked besides its receipts. */
export type EvidencePart = 'archive' | 'keys' | 'manifest' | 'files' | 'registered' | 'copies' | 'timestamp';

/** What was found about one part. */
export interface CheckedPart {
  readonly part: ReceiptPart | EvidencePart;
  readonly result: 'ok' | 'failed' | 'not checked';
  /** What was checked, what is wrong, or what is needed to check it: a sentence. */
  readonly message: string;
}

/** A part that is as it should be. */
export function ok(part: CheckedPart['part'], message: string): CheckedPart {
  return {part, result: 'ok', message};
}

/** A part that is wrong. */
export function failed(part: CheckedPart['part'], message: string): CheckedPart {
  return {part, result: 'failed', message};
}

/** A part that nothing can be said about. */
export function notChecked(part: CheckedPart['part'], message: string): CheckedPart {
  return {part, result: 'not checked', message};
}

/** What was found about one receipt, or about the bundle that it is in. */
export interface CheckedReceipt {
  /** `undefined` when it has none. */
  readonly id: string | undefined;
  readonly parts: readonly CheckedPart[];
}
