import {isSame} from '../../receipt/log/inclusion.ts';
import {rootOfLogProof} from '../../receipt/log/proof-root.ts';
import {type Checkpoint, readCheckpoint} from '../../receipt/log/read-checkpoint.ts';
import {type LogProof, logProofSchema, type SignedReceipt} from '../../receipt/signed-receipt.ts';
import {openCheckpoint} from '../log/checkpoint.ts';
import type {NoteVerifier} from '../log/signed-note.ts';
import {type CheckedPart, failed, notChecked, ok} from './checked-part.ts';
import {schemaError} from './schema-error.ts';

/** What is known about the log from elsewhere than the receipt. */
export interface LogOptions {
  /** What the service answered about the receipt's entry. */
  readonly proof?: unknown;
  /** A signed checkpoint of the log. */
  readonly checkpoint?: string | undefined;
  /** The log's key. */
  readonly verifier?: NoteVerifier | undefined;
}

/** Checks that a receipt is in the log, and that the log's key has signed the checkpoint which says so. */
export async function checkLog(receipt: SignedReceipt, options: LogOptions): Promise<readonly CheckedPart[]> {
  const {verifier} = options;
  const given = options.proof ?? receipt.proof?.log;
  if (given === undefined) return withoutProof(options);
  const error = schemaError(logProofSchema, given);
  if (error !== undefined) return [failed('inclusion', `This is no proof of the log: ${error}.`)];
  const proof = given as LogProof;
  const note = options.checkpoint ?? proof.checkpoint;
  if (note === undefined)
    return [notChecked('inclusion', 'The proof has no checkpoint. Give one of that size with --checkpoint.')];
  try {
    const checkpoint = verifier ? openCheckpoint(note, verifier) : readCheckpoint(note);
    return [await checkInclusion(receipt, proof, checkpoint), checkpointPart(checkpoint, verifier)];
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    return [notChecked('inclusion', 'There is no valid checkpoint.'), failed('checkpoint', message)];
  }
}

/** A proof that was taken out of the file must not make the check pass that it was asked for. */
function withoutProof({checkpoint, verifier}: LogOptions): readonly CheckedPart[] {
  const isAsked = checkpoint !== undefined || verifier !== undefined;
  const message = 'The receipt has no proof that it is in the log.';
  return [isAsked ? failed('inclusion', message) : notChecked('inclusion', message)];
}

async function checkInclusion(
  receipt: SignedReceipt,
  proof: LogProof,
  {origin, size, root}: Checkpoint,
): Promise<CheckedPart> {
  if (proof.size !== size)
    return failed(
      'inclusion',
      `The proof is about ${proof.size} entries, the checkpoint about ${size}. Ask the service for a proof of ${size} entries.`,
    );
  const found = await rootOfLogProof(crypto.subtle, receipt, proof);
  return found && isSame(found, root)
    ? ok('inclusion', `It is entry ${proof.index} of the ${size} in ${origin}.`)
    : failed(
        'inclusion',
        `This receipt is not entry ${proof.index} of the log that the checkpoint is about.`,
      );
}

function checkpointPart({origin, size}: Checkpoint, verifier: NoteVerifier | undefined): CheckedPart {
  return verifier
    ? ok('checkpoint', `${origin} has signed it, with ${size} entries.`)
    : notChecked('checkpoint', `To check who signed it, give the key of ${origin} with --key.`);
}
