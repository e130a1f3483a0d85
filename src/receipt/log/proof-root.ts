import {decodeBase64} from '../../platform/pure/base64.ts';
import {canonicalJson} from '../../platform/pure/canonical-json.ts';
import type {LogProof, SignedReceipt} from '../signed-receipt.ts';
import {HASH_BYTES, hashOfLeaf, rootOfInclusion} from './inclusion.ts';

/** The part of `crypto.subtle` that is needed here. Browsers have it on secure origins only. */
export type LogCrypto = Pick<SubtleCrypto, 'digest' | 'importKey' | 'sign'>;

/**
 * The root hash that the log must have, at the size that the proof names, if the receipt is in it: compare it with that of a
 * checkpoint. `undefined` when the proof cannot be one of a log of this size.
 */
export async function rootOfLogProof(
  subtle: LogCrypto,
  receipt: SignedReceipt,
  {index, size, salt, path}: LogProof,
): Promise<Uint8Array | undefined> {
  const [key, ...hashes] = [salt, ...path].flatMap((text) => decodeBase64(text) ?? []);
  if (key?.length !== HASH_BYTES || hashes.length !== path.length) return undefined;
  const leaf = await leafOf(subtle, key, canonicalJson({...receipt, proof: undefined}));
  return rootOfInclusion(subtle, {index, size, leaf, path: hashes});
}

/** The leaf of a receipt. Its content is the HMAC-SHA-256 of the canonical JSON under the salt. */
async function leafOf(
  subtle: LogCrypto,
  salt: Uint8Array<ArrayBuffer>,
  canonical: string,
): Promise<Uint8Array> {
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const key = await subtle.importKey('raw', salt, algorithm, false, ['sign']);
  const content = await subtle.sign('HMAC', key, new TextEncoder().encode(canonical));
  return hashOfLeaf(subtle, new Uint8Array(content));
}
