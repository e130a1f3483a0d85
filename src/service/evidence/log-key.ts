import {decodeBase64Url} from '../../platform/pure/base64.ts';
import type {PublicJwk, PublicKeySet} from '../../receipt/key-set.ts';
import type {Note} from '../../receipt/log/note.ts';
import {decodeCheckpoint} from '../../receipt/log/read-checkpoint.ts';
import {type NoteVerifier, noteVerifier} from '../log/signed-note.ts';
import {keyFile} from './evidence-paths.ts';

/** The published key that a checkpoint says it is signed with; `undefined` when none of them is. */
export function logVerifier(note: Note, keys: PublicKeySet): NoteVerifier | undefined {
  return signerOf(note, keys)?.verifier;
}

/** The file with this key in a bundle. */
export function logKeyFile(note: Note, keys: PublicKeySet): string | undefined {
  const signer = signerOf(note, keys);
  return signer && keyFile(signer.key.kid);
}

function signerOf(
  {text, signatures}: Note,
  {keys}: PublicKeySet,
): {readonly key: PublicJwk; readonly verifier: NoteVerifier} | undefined {
  const {origin} = decodeCheckpoint(text);
  const verifiers = keys.map((key) => ({
    key,
    verifier: noteVerifier(origin, decodeBase64Url(key.x) ?? new Uint8Array()),
  }));
  return verifiers.find(({verifier}) =>
    signatures.some(({name, id}) => name === verifier.name && id === verifier.id),
  );
}
