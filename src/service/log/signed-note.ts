/** Notes: texts that are signed by one or more keys. https://c2sp.org/signed-note */
import {createHash, createPublicKey, type KeyObject, sign, verify} from 'node:crypto';
import {decodeBase64, encodeBase64} from '../../platform/pure/base64.ts';
import {hasLoneSurrogate} from '../../platform/pure/unicode.ts';

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

/** A note, taken apart. Nothing is verified yet. */
export interface Note {
  /** What is signed. It ends in a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** One signature of a note. */
interface NoteSignature {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A note that cannot be read, or is not signed by the key that it should be signed by. */
export class NoteError extends Error {
  override readonly name = 'NoteError';
}

/** The byte that stands for Ed25519: https://c2sp.org/signed-note#signature-types */
const ED25519 = 1;
const KEY_BYTES = 32;
const ID_BYTES = 4;

/** More signatures than this are refused. The specification asks for 16 at least. */
const MAX_SIGNATURES = 100;

/** What SubjectPublicKeyInfo has before the 32 bytes of an Ed25519 key: https://www.rfc-editor.org/rfc/rfc8410#section-4 */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const isKeyName = (name: string): boolean => /^[^+\p{White_Space}]+$/u.test(name);

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
  checkCharacters(text);
  if (!text.endsWith('\n')) throw new NoteError('The text of a note must end in a newline.');
  const {name, id} = verifierOf(signer);
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  return `${text}\n— ${name} ${encodeBase64(Buffer.concat([Buffer.from(id, 'hex'), signature]))}\n`;
}

/** Takes a note apart. Throws a `NoteError` that says what is wrong with it. */
export function parseNote(note: string): Note {
  checkCharacters(note);
  // The last empty line separates: the text may have empty lines too.
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0) throw new NoteError('A note has an empty line between its text and its signatures.');
  const lines = note.slice(end + 1).split('\n');
  if (lines.pop() !== '') throw new NoteError('The last signature of a note must end in a newline.');
  if (lines.length === 0) throw new NoteError('The note has no signature.');
  if (lines.length > MAX_SIGNATURES) throw new NoteError(`A note has at most ${MAX_SIGNATURES} signatures.`);
  return {text: note.slice(0, end), signatures: lines.map(parseSignature)};
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
  if (!isKeyName(name))
    throw new NoteError(`"${name}" is not the name of a key: it must have no spaces and no "+".`);
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(publicKey);
  return {name, id: hash.digest('hex').slice(0, 2 * ID_BYTES), publicKey};
}

function parseSignature(line: string): NoteSignature {
  const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = decodeBase64(base64);
  if (!isKeyName(name) || !bytes || bytes.length <= ID_BYTES)
    throw new NoteError(`This is not the line of a signature: "${line}".`);
  return {
    name,
    id: Buffer.from(bytes.subarray(0, ID_BYTES)).toString('hex'),
    signature: bytes.subarray(ID_BYTES),
  };
}

function checkCharacters(text: string): void {
  const hasControl = Array.from(text).some((character) => character < ' ' && character !== '\n');
  if (hasControl || hasLoneSurrogate(text))
    throw new NoteError('A note has only Unicode text without control characters, except newlines.');
}
