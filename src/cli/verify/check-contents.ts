import {type RegisteredMember, registeredMembers} from '../../receipt/register-paths.ts';
import type {SignedReceipt} from '../../receipt/signed-receipt.ts';
import {type EvidenceFiles, registeredFiles} from '../../service/evidence/evidence-paths.ts';
import type {EvidenceManifest} from '../../service/evidence/manifest.ts';
import {hasHash} from '../../service/evidence/registered-evidence.ts';
import {failed, notChecked, ok} from '../../service/verify/checked-part.ts';
import type {EvidencePart} from './evidence-part.ts';
import {textIn} from './read-evidence.ts';

/** Checks that the bundle is about its receipt, and that the registered files are those that the receipt has the hashes of. */
export function checkContents(
  files: EvidenceFiles,
  receipt: SignedReceipt | undefined,
  manifest: EvidenceManifest,
): readonly EvidencePart[] {
  if (receipt?.consentReceiptID !== manifest.receipt)
    return [
      failed(
        'registered',
        `The manifest is about the receipt ${manifest.receipt}, which is not in the bundle.`,
      ),
    ];
  return registeredMembers.flatMap((member) => {
    const hash = (receipt.evidence as Partial<SignedReceipt['evidence']> | undefined)?.[member];
    return hash ? [checkRegistered(files, member, {hash, manifest})] : [];
  });
}

function checkRegistered(
  files: EvidenceFiles,
  member: RegisteredMember,
  {hash, manifest}: {readonly hash: string; readonly manifest: EvidenceManifest},
): EvidencePart {
  const path = registeredFiles[member];
  const text = textIn(files, path);
  if (text !== undefined && files.has(path))
    return hasHash(member, hash, text)
      ? ok('registered', `${path} ${meanings[member]}.`)
      : failed('registered', `${path} is not what the receipt has the hash of.`);
  return manifest.missing.some(({what, value}) => what === member && value === hash)
    ? notChecked(
        'registered',
        `${path} is not in the bundle: the service did not have what ${member} stands for.`,
      )
    : failed('registered', `${path} is missing.`);
}

/** The sentence for a hash that fits. The policy and the program themselves are not in the bundle. */
const meanings: Readonly<Record<RegisteredMember, string>> = {
  noticeSha256: 'has the words that the receipt has the hash of',
  configSha256: 'is the configuration that the receipt has the hash of',
  policySha256: 'names the hash of the policy that the receipt names',
  bundleSha384: 'names the hash of desk.js that the receipt names',
};
