/** Checkpoints: what a log says about itself at one size, as a signed note. https://c2sp.org/tlog-checkpoint */
import {decodeBase64} from '../../platform/pure/base64.ts';
import {HASH_BYTES, isCount} from './inclusion.ts';
import {NoteError, parseNote} from './note.ts';

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

/** Reads the text of a checkpoint. Throws a `NoteError` that says what is wrong with it. */
export function decodeCheckpoint(text: string): Checkpoint {
  const [origin = '', count = '', base64 = '', ...rest] = text.split('\n');
  const size = /^(0|[1-9]\d*)$/.test(count) ? Number(count) : -1;
  const root = decodeBase64(base64);
  const extensions = rest.slice(0, -1);
  if (!origin) throw new NoteError('The first line of a checkpoint is the origin of the log. It is empty.');
  if (!isCount(size))
    throw new NoteError(
      `The second line of a checkpoint is the number of entries of the log. It is "${count}".`,
    );
  if (root?.length !== HASH_BYTES)
    throw new NoteError(`The third line of a checkpoint is a root hash in base64. It is "${base64}".`);
  if (rest.at(-1) !== '') throw new NoteError('A checkpoint ends in a newline.');
  if (extensions.includes('')) throw new NoteError('A checkpoint has no empty lines.');
  return {origin, size, root, ...(extensions.length ? {extensions} : {})};
}

/** Reads a signed checkpoint without verifying it. Throws a `NoteError` when it cannot be read. */
export function readCheckpoint(note: string): Checkpoint {
  return decodeCheckpoint(parseNote(note).text);
}
