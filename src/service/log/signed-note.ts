/** Signing and verifying notes, and the keys that do it. https://c2sp.org/signed-note */
import {createHash, createPublicKey, type KeyObject, sign, verify} from 'node:crypto';
import {decodeBase64, encodeBase64} from '../../platform/pure/base64.ts';
import {
  checkNoteCharacters,
  isNoteKeyName,
  NOTE_KEY_ID_BYTES,
  NoteError,
  parseNote,
} from '../../receipt/log/note.ts';

/** A key that signs notes. */
export interface NoteSigner {
  /** A name without spaces and plus signs. For a log, it is the log's origin. */
  readonly name: string;
  /** An Ed25519 private key. */
  readonly privateKey: KeyObject;
}

/** A key that verifies notes. */
export interface NoteVerifier {
  readonly name: string;
  /** Eight hexadecimal digits, which follow from the name and the public key. */
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** The byte that stands for Ed25519: https://c2sp.org/signed-note#signature-types */
const ED25519 = 1;
const KEY_BYTES = 32;

/** What SubjectPublicKeyInfo has before the 32 bytes of an Ed25519 key: https://www.rfc-editor.org/rfc/rfc8410#section-4 */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The key that verifies what `signer` signs. Throws a `NoteError` when it cannot sign notes. */
export function verifierOf({name, privateKey}: NoteSigner): NoteVerifier {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new NoteError('Only Ed25519 keys can sign a note.');
  const spki = createPublicKey(privateKey).export({format: 'der', type: 'spki'});
  return noteVerifier(name, spki.subarray(SPKI_PREFIX.length));
}

/** A key that verifies notes as a text for publication: name, id and public key. */
export function encodeVerifierKey({name, id, publicKey}: NoteVerifier): string {
  return `${name}+${id}+${encodeBase64(Uint8Array.of(ED25519, ...publicKey))}`;
}

/** Reads the text of a key that verifies notes. Throws a `NoteError` that says what is wrong with it. */
export function decodeVerifierKey(text: string): NoteVerifier {
  const [, name = '', id = '', base64 = ''] = /^([^+]*)\+([^+]*)\+(.*)$/.exec(text) ?? [];
  const [type, ...publicKey] = decodeBase64(base64) ?? [];
  if (!name) throw new NoteError('A verifier key has three parts, with "+" between them: name, id and key.');
  if (type !== ED25519 || publicKey.length !== KEY_BYTES)
    throw new NoteError('The last part of the verifier key is not an Ed25519 key in base64.');
  const verifier = noteVerifier(name, Uint8Array.from(publicKey));
  if (verifier.id !== id)
    throw new NoteError(`The id of the verifier key is "${id}", but its name and key have "${verifier.id}".`);
  return verifier;
}

/** Signs a text, which must end in a newline. Throws a `NoteError` when a note cannot have this text. */
export function signNote(text: string, signer: NoteSigner): string {
  checkNoteCharacters(text);
  if (!text.endsWith('\n')) throw new NoteError('The text of a note must end in a newline.');
  const {name, id} = verifierOf(signer);
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  return `${text}\n— ${name} ${encodeBase64(Buffer.concat([Buffer.from(id, 'hex'), signature]))}\n`;
}

/**
 * The text of a note, if it is signed by `verifier`. Signatures by other keys are ignored. Throws a `NoteError` otherwise.
 */
export function openNote(note: string, verifier: NoteVerifier): string {
  const {text, signatures} = parseNote(note);
  const own = signatures.filter(({name, id}) => name === verifier.name && id === verifier.id);
  if (own.length === 0)
    throw new NoteError(`The note is not signed by the key ${verifier.name}+${verifier.id}.`);
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, verifier.publicKey]),
    format: 'der',
    type: 'spki',
  });
  if (!own.every(({signature}) => verify(null, Buffer.from(text), key, signature)))
    throw new NoteError(`The signature by the key ${verifier.name}+${verifier.id} does not fit the text.`);
  return text;
}

/** The key `publicKey`, 32 bytes of Ed25519, under a name. Throws a `NoteError` when a key cannot have the name. */
export function noteVerifier(name: string, publicKey: Uint8Array): NoteVerifier {
  if (!isNoteKeyName(name))
    throw new NoteError(`"${name}" is not the name of a key: it must have no spaces and no "+".`);
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(publicKey);
  return {name, id: hash.digest('hex').slice(0, 2 * NOTE_KEY_ID_BYTES), publicKey};
}
