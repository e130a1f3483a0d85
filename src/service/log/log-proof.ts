/** What a receipt has to do with the log: its entry, and the proof that the entry is there. */
import {encodeBase64} from '../../platform/pure/base64.ts';
import {canonicalJson} from '../../platform/pure/canonical-json.ts';
import type {LogProof, SignedReceipt} from '../../receipt/signed-receipt.ts';
import {commitmentLeaf} from './commitment.ts';
import {inclusionProof, type TreeReader} from './merkle-proofs.ts';

/** Where a receipt is in the log. */
export interface LogEntry {
  /** Position of the entry, from 0. */
  readonly index: number;
  /** 32 random bytes that are deleted with the receipt. */
  readonly salt: Uint8Array;
}

/** The state of the log that a proof is about. */
export interface LogState {
  readonly size: number;
  /** The signed checkpoint of this size, to travel with the proof. */
  readonly checkpoint?: string | undefined;
}

/** The hash of the leaf that stands for a receipt, without its proof, in the log. */
export function receiptLeaf(salt: Uint8Array, receipt: SignedReceipt): Uint8Array {
  return commitmentLeaf(salt, canonicalJson({...receipt, proof: undefined}));
}

/** Proves that an entry is in the log. Rejects with a `RangeError` when the log of this size does not have it. */
export async function createLogProof(
  reader: TreeReader,
  {index, salt}: LogEntry,
  {size, checkpoint}: LogState,
): Promise<LogProof> {
  const path = await inclusionProof(reader, index, size);
  return {
    index,
    size,
    salt: encodeBase64(salt),
    path: path.map(encodeBase64),
    ...(checkpoint === undefined ? {} : {checkpoint}),
  };
}
