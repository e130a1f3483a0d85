/** Checkpoints: what a log says about itself at one size, as a signed note. https://c2sp.org/tlog-checkpoint */
import {decodeBase64, encodeBase64} from '../../platform/pure/base64.ts';
import {HASH_BYTES} from './merkle-tree.ts';
import {NoteError, type NoteSigner, type NoteVerifier, openNote, parseNote, signNote} from './signed-note.ts';

/** The state of a log at one size. */
export interface Checkpoint {
  /** Names the log: the address of the service without its scheme, such as `example.org/privacy/log`. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** Root hash of the Merkle tree. */
  readonly root: Uint8Array;
  /** Further lines, without a meaning in the specification, and not empty. */
  readonly extensions?: readonly string[];
}

/** The text of a checkpoint, as it is signed. Throws a `NoteError` when a value cannot be in one. */
export function encodeCheckpoint({origin, size, root, extensions = []}: Checkpoint): string {
  const lines = [origin, String(size), encodeBase64(root), ...extensions];
  if (lines.some((line) => line.includes('\n')))
    throw new NoteError('A line of a checkpoint has no newline.');
  const text = `${lines.join('\n')}\n`;
  // What is written can be read: sizes, lengths and empty lines are checked there.
  decodeCheckpoint(text);
  return text;
}

/** Reads the text of a checkpoint. Throws a `NoteError` that says what is wrong with it. */
export function decodeCheckpoint(text: string): Checkpoint {
  const [origin = '', count = '', base64 = '', ...rest] = text.split('\n');
  const size = /^(0|[1-9]\d*)$/.test(count) ? Number(count) : NaN;
  const root = decodeBase64(base64);
  const extensions = rest.slice(0, -1);
  if (!origin) throw new NoteError('The first line of a checkpoint is the origin of the log. It is empty.');
  if (!Number.isSafeInteger(size))
    throw new NoteError(
      `The second line of a checkpoint is the number of entries of the log. It is "${count}".`,
    );
  if (root?.length !== HASH_BYTES)
    throw new NoteError(`The third line of a checkpoint is a root hash in base64. It is "${base64}".`);
  if (rest.at(-1) !== '') throw new NoteError('A checkpoint ends in a newline.');
  if (extensions.includes('')) throw new NoteError('A checkpoint has no empty lines.');
  return {origin, size, root, ...(extensions.length ? {extensions} : {})};
}

/** Signs a checkpoint. The signer's name must be the origin. Throws a `NoteError` otherwise. */
export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  checkOrigin(checkpoint, signer.name);
  return signNote(encodeCheckpoint(checkpoint), signer);
}

/**
 * Verifies a signed checkpoint of the log that `verifier` is the key of. Throws a `NoteError` when it cannot be read, is not
 * signed by that key, or is of another log.
 */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint {
  const checkpoint = decodeCheckpoint(openNote(note, verifier));
  checkOrigin(checkpoint, verifier.name);
  return checkpoint;
}

/** Reads a signed checkpoint without verifying it. Throws a `NoteError` when it cannot be read. */
export function readCheckpoint(note: string): Checkpoint {
  return decodeCheckpoint(parseNote(note).text);
}

function checkOrigin({origin}: Checkpoint, name: string): void {
  if (origin !== name)
    throw new NoteError(`The checkpoint is of the log "${origin}", the key is of "${name}".`);
}
