/** The parts of a receipt that are checked, in the order in which they are printed. `file` is the JSON around them. */
export type ReceiptPart = 'file' | 'schema' | 'hash' | 'signature' | 'chain' | 'inclusion' | 'checkpoint';

/** What was found about one part. */
export interface CheckedPart {
  readonly part: ReceiptPart;
  readonly result: 'ok' | 'failed' | 'not checked';
  /** What was checked, what is wrong, or what is needed to check it: a sentence. */
  readonly message: string;
}

/** A part that is as it should be. */
export function ok(part: ReceiptPart, message: string): CheckedPart {
  return {part, result: 'ok', message};
}

/** A part that is wrong. */
export function failed(part: ReceiptPart, message: string): CheckedPart {
  return {part, result: 'failed', message};
}

/** A part that nothing can be said about. */
export function notChecked(part: ReceiptPart, message: string): CheckedPart {
  return {part, result: 'not checked', message};
}
