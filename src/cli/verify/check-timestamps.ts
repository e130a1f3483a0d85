import {type EvidenceFiles, evidencePaths} from '../../service/evidence/evidence-paths.ts';
import {readTimestampToken, TimestampError} from '../../service/log/timestamp.ts';
import {failed, notChecked} from '../../service/verify/checked-part.ts';
import type {EvidencePart} from './evidence-part.ts';

/** Checks that the time stamps are of the checkpoint. Their signatures need the certificate of the authority. */
export function checkTimestamps(files: EvidenceFiles): readonly EvidencePart[] {
  const checkpoint = files.get(evidencePaths.checkpoint) ?? new Uint8Array();
  const stamps = [...files].filter(([path]) => path.startsWith('log/timestamp-'));
  return stamps.map(([path, token]) => {
    try {
      const time = readTimestampToken(token, checkpoint);
      return notChecked(
        'timestamp',
        `${path} is of this checkpoint, and says ${time}. index.html has the command that checks who stamped it.`,
      );
    } catch (error) {
      if (!(error instanceof TimestampError)) throw error;
      return failed('timestamp', `${path}: ${error.message}`);
    }
  });
}
