/** Notes: texts that are signed by one or more keys. https://c2sp.org/signed-note */
import {decodeBase64} from '../../platform/pure/base64.ts';
import {hexDigits} from '../../platform/pure/digest.ts';
import {hasLoneSurrogate} from '../../platform/pure/unicode.ts';

/** A note, taken apart. Nothing is verified yet. */
export interface Note {
  /** The signed text. It ends in a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** One signature of a note. */
interface NoteSignature {
  /** Name of the key. For a log, it is the log's origin. */
  readonly name: string;
  /** Eight hexadecimal digits, which follow from the name and the public key. */
  readonly id: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** A note that cannot be read, or is not signed by the key that it should be signed by. */
export class NoteError extends Error {
  override readonly name = 'NoteError';
}

/** Bytes of the id of a key. */
export const NOTE_KEY_ID_BYTES = 4;

/** More signatures than this are refused. The specification asks for 16 at least. */
const MAX_SIGNATURES = 100;

/** Takes a note apart. Throws a `NoteError` that says what is wrong with it. */
export function parseNote(note: string): Note {
  checkNoteCharacters(note);
  // The last empty line separates: the text may have empty lines too.
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0) throw new NoteError('A note has an empty line between its text and its signatures.');
  const lines = note.slice(end + 1).split('\n');
  if (lines.pop() !== '') throw new NoteError('The last signature of a note must end in a newline.');
  if (lines.length === 0) throw new NoteError('The note has no signature.');
  if (lines.length > MAX_SIGNATURES) throw new NoteError(`A note has at most ${MAX_SIGNATURES} signatures.`);
  return {text: note.slice(0, end), signatures: lines.map(parseSignature)};
}

/** Whether a key can have this name: one without spaces and plus signs. */
export function isNoteKeyName(name: string): boolean {
  return /^[^+\p{White_Space}]+$/u.test(name);
}

/** Throws a `NoteError` when a note cannot have this text. */
export function checkNoteCharacters(text: string): void {
  const hasControl = Array.from(text).some((character) => character < ' ' && character !== '\n');
  if (hasControl || hasLoneSurrogate(text))
    throw new NoteError('A note has only Unicode text without control characters, except newlines.');
}

function parseSignature(line: string): NoteSignature {
  const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = decodeBase64(base64);
  if (!isNoteKeyName(name) || !bytes || bytes.length <= NOTE_KEY_ID_BYTES)
    throw new NoteError(`This is not the line of a signature: "${line}".`);
  const id = hexDigits(bytes.subarray(0, NOTE_KEY_ID_BYTES));
  return {name, id, signature: bytes.slice(NOTE_KEY_ID_BYTES)};
}
