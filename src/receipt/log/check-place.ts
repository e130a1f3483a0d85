import {type PublicKeySet, publicKeyIn} from '../key-set.ts';
import type {LogProof, SignedReceipt} from '../signed-receipt.ts';
import {isSame} from './inclusion.ts';
import {type Note, parseNote} from './note.ts';
import {type LogCrypto, rootOfLogProof} from './proof-root.ts';
import {decodeCheckpoint} from './read-checkpoint.ts';

/** The part of `crypto.subtle` that is needed here. */
export type PlaceCrypto = LogCrypto & Pick<SubtleCrypto, 'verify'>;

/**
 * Whether a receipt is in the log of the organisation: the proof leads from the receipt to the root in its checkpoint, and one of the
 * published keys has signed that checkpoint. What the service answered may be anything: `false` then. Rejects in browsers without
 * Ed25519.
 */
export async function isInLog(
  subtle: PlaceCrypto,
  receipt: SignedReceipt,
  answer: unknown,
  keys: PublicKeySet,
): Promise<boolean> {
  if (!isProof(answer)) return false;
  const read = readSigned(answer.checkpoint);
  if (!read || read.size !== answer.size) return false;
  const root = await rootOfLogProof(subtle, receipt, answer);
  return root !== undefined && isSame(root, read.root) && (await isSigned(subtle, read, keys));
}

/** The parts of a proof that are read here, with a checkpoint. */
function isProof(value: unknown): value is LogProof & {readonly checkpoint: string} {
  const {index, size, salt, path, checkpoint} = (value ?? {}) as Partial<Record<keyof LogProof, unknown>>;
  return (
    typeof index === 'number' &&
    typeof size === 'number' &&
    typeof salt === 'string' &&
    typeof checkpoint === 'string' &&
    Array.isArray(path) &&
    path.every((hash) => typeof hash === 'string')
  );
}

type SignedState = Note & ReturnType<typeof decodeCheckpoint>;

/** A checkpoint with its signatures; `undefined` when it cannot be read. */
function readSigned(checkpoint: string): SignedState | undefined {
  try {
    const note = parseNote(checkpoint);
    return {...note, ...decodeCheckpoint(note.text)};
  } catch {
    return undefined;
  }
}

/** Whether a published key has signed the checkpoint under the name of the log. The id in a signature is only a hint at the key. */
async function isSigned(
  subtle: PlaceCrypto,
  {text, origin, signatures}: SignedState,
  keys: PublicKeySet,
): Promise<boolean> {
  const signed = new TextEncoder().encode(text);
  const published = keys.keys.flatMap(({kid}) => publicKeyIn(keys, kid) ?? []);
  for (const {bytes} of published) {
    const key = await subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
    for (const {name, signature} of signatures)
      if (name === origin && (await subtle.verify('Ed25519', key, signature, signed))) return true;
  }
  return false;
}
