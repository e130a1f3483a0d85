import type {PublicKeySet} from '../../receipt/key-set.ts';
import type {SignedReceipt} from '../../receipt/signed-receipt.ts';
import {derivedFiles} from '../../service/evidence/derived-files.ts';
import {type EvidenceFiles, evidencePaths, registeredFiles} from '../../service/evidence/evidence-paths.ts';
import {registeredWords} from '../../service/evidence/registered-evidence.ts';
import {failed, ok} from '../../service/verify/checked-part.ts';
import type {EvidencePart} from './evidence-part.ts';
import {jsonIn, textIn} from './read-evidence.ts';

/**
 * Checks the files that follow from others, such as the receipt in a fixed order: those who verify with other programs rely on them.
 */
export function checkCopies(files: EvidenceFiles): readonly EvidencePart[] {
  try {
    const wrong = [...expectedFiles(files)]
      .filter(([path, bytes]) => Buffer.compare(bytes, files.get(path) ?? new Uint8Array()) !== 0)
      .map(([path]) => failed('copies', `${path} does not follow from the other files.`));
    return wrong.length > 0
      ? wrong
      : [ok('copies', 'The files for other programs follow from the other files.')];
  } catch {
    return [failed('copies', 'They cannot be compared: a file that they follow from cannot be read.')];
  }
}

function expectedFiles(files: EvidenceFiles): EvidenceFiles {
  const receipt = jsonIn(files, evidencePaths.receipt) as SignedReceipt;
  const has = (path: string): boolean => files.has(path);
  const expected = derivedFiles({
    receipt,
    earlier: (has(evidencePaths.earlier)
      ? jsonIn(files, evidencePaths.earlier)
      : []) as readonly SignedReceipt[],
    keys: jsonIn(files, evidencePaths.keys) as PublicKeySet,
    checkpoint: textIn(files, evidencePaths.checkpoint) ?? '',
    words: registeredWords(textIn(files, registeredFiles.noticeSha256) ?? ''),
  });
  const checkpoint = new TextEncoder().encode(receipt.proof?.log?.checkpoint);
  return new Map([...expected, [evidencePaths.checkpoint, checkpoint]]);
}
