/** Writing, signing and verifying checkpoints. https://c2sp.org/tlog-checkpoint */
import {encodeBase64} from '../../platform/pure/base64.ts';
import {NoteError} from '../../receipt/log/note.ts';
import {type Checkpoint, decodeCheckpoint} from '../../receipt/log/read-checkpoint.ts';
import {type NoteSigner, type NoteVerifier, openNote, signNote} from './signed-note.ts';

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

function checkOrigin({origin}: Checkpoint, name: string): void {
  if (origin !== name)
    throw new NoteError(`The checkpoint is of the log "${origin}", the key is of "${name}".`);
}
