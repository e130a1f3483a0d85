/**
 * Files of a bundle that follow from others. Common tools such as openssl cannot sort the members of a JSON object or take a token
 * apart, so each step of a check has a file with its exact bytes. `privacy-desk verify` writes them again and compares.
 */
import {createPublicKey} from 'node:crypto';
import {canonicalJson} from '../../platform/pure/canonical-json.ts';
import {decodeBase64, decodeBase64Url} from '../../platform/pure/base64.ts';
import type {PublicJwk, PublicKeySet} from '../../receipt/key-set.ts';
import type {LogProof, SignedReceipt} from '../../receipt/signed-receipt.ts';
import {toHex} from '../database/hex.ts';
import {siblingSides} from '../../receipt/log/inclusion.ts';
import {readCheckpoint} from '../../receipt/log/read-checkpoint.ts';
import {encodeVerifierKey, noteVerifier} from '../log/signed-note.ts';
import {earlierContentFile, type EvidenceFiles, evidencePaths, keyFile} from './evidence-paths.ts';

/** What the other files follow from. */
export interface EvidenceRoots {
  readonly receipt: SignedReceipt;
  readonly earlier: readonly SignedReceipt[];
  readonly keys: PublicKeySet;
  readonly checkpoint: string;
  /** The words of the registered notice, if it is there. */
  readonly words: string | undefined;
}

/** Writes the files that follow from others. Throws when the others are not what they should be. */
export function derivedFiles({receipt, earlier, keys, checkpoint, words}: EvidenceRoots): EvidenceFiles {
  const {jws = '', log} = receipt.proof ?? {};
  const {origin} = readCheckpoint(checkpoint);
  const texts: Readonly<Record<string, string | Uint8Array | undefined>> = {
    [evidencePaths.content]: contentOf(receipt),
    [evidencePaths.signed]: canonicalJson({...receipt, proof: undefined}),
    [evidencePaths.signature]: `${jws}\n`,
    [evidencePaths.claims]: decodeBase64Url(jws.split('.')[1] ?? ''),
    ...Object.fromEntries(earlier.map((one, at) => [earlierContentFile(at + 1), contentOf(one)])),
    [evidencePaths.words]: words,
    [evidencePaths.logKeys]: keys.keys.map((key) => `${logKey(origin, key)}\n`).join(''),
    ...Object.fromEntries(keys.keys.map((key) => [keyFile(key.kid), pemOf(key)])),
    ...logFiles(log),
  };
  return new Map(
    Object.entries(texts).flatMap(([path, text]) =>
      text === undefined
        ? []
        : [[path, typeof text === 'string' ? new TextEncoder().encode(text) : text] as const],
    ),
  );
}

/** The text that the hash of a receipt is computed from. */
function contentOf(receipt: SignedReceipt): string {
  return canonicalJson({...receipt, hash: undefined, proof: undefined});
}

/** The salt as hex, and one file for each hash on the way to the root. Its name says on which side it stands. */
function logFiles(log: LogProof | undefined): Readonly<Record<string, Uint8Array | string>> {
  if (!log) return {};
  const {salt, index, size, path} = log;
  const sides = siblingSides(index, size);
  const siblings = path.map(
    (hash, at) =>
      [`log/path/${String(at + 1).padStart(2, '0')}-${sides[at] ?? ''}.bin`, bytesOf(hash)] as const,
  );
  return {[evidencePaths.salt]: `${toHex(bytesOf(salt))}\n`, ...Object.fromEntries(siblings)};
}

function bytesOf(base64: string): Uint8Array {
  return decodeBase64(base64) ?? new Uint8Array();
}

function pemOf({x}: PublicJwk): string {
  const key = createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x}, format: 'jwk'});
  return key.export({type: 'spki', format: 'pem'}).toString();
}

/** A key as tools for logs read it: https://c2sp.org/signed-note#verifier-keys */
function logKey(name: string, {x}: PublicJwk): string {
  return encodeVerifierKey(noteVerifier(name, decodeBase64Url(x) ?? new Uint8Array()));
}
