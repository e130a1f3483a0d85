import type {Signing} from '../signing/sign-receipt.ts';
import type {ArrivedReceipt} from './receipt-writer.ts';
import type {RetentionPeriod} from './retention.ts';
import type {AddResult} from './store.ts';

/** Options of the thread that writes receipts. */
export interface ThreadOptions {
  /** Address of the database. */
  readonly database: string;
  readonly period: RetentionPeriod;
}

/** A receipt, and the number that its outcome has. */
export interface NumberedReceipt {
  readonly number: number;
  readonly arrived: ArrivedReceipt;
}

/** Receipts to sign and store. */
export interface WriteRequest {
  readonly signing: Signing;
  /** All bodies, one after another: a thread receives one large buffer much faster than many small ones. */
  readonly bodies: Uint8Array<ArrayBuffer>;
  readonly receipts: readonly {
    readonly number: number;
    readonly length: number;
    readonly arrived: Omit<ArrivedReceipt, 'body'>;
  }[];
}

/** `close` ends the thread. */
export type ThreadRequest = WriteRequest | 'close';

/** The result for the receipt with a number. */
export type ThreadOutcome =
  | {readonly number: number; readonly result: AddResult}
  | {readonly number: number; readonly error: ThreadError};

/** The members of an error of a database that another thread needs. */
export interface ThreadError {
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: unknown;
  readonly errcode?: unknown;
}

export function packRequest(receipts: readonly NumberedReceipt[], signing: Signing): WriteRequest {
  const bodies = new Uint8Array(receipts.reduce((sum, {arrived}) => sum + arrived.body.length, 0));
  let at = 0;
  return {
    signing,
    bodies,
    receipts: receipts.map(({number, arrived: {body, ...arrived}}) => {
      bodies.set(body, at);
      at += body.length;
      return {number, length: body.length, arrived};
    }),
  };
}

export function unpackRequest({bodies, receipts}: WriteRequest): readonly NumberedReceipt[] {
  let at = 0;
  return receipts.map(({number, length, arrived}) => {
    const body = bodies.subarray(at, at + length);
    at += length;
    return {number, arrived: {...arrived, body}};
  });
}
