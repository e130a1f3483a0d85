import {isKeySet, type PublicKeySet} from '../../receipt/key-set.ts';
import type {SignedReceipt} from '../../receipt/signed-receipt.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {type EvidenceFiles, evidencePaths} from '../../service/evidence/evidence-paths.ts';
import {logVerifier} from '../../service/evidence/log-key.ts';
import {parseNote} from '../../receipt/log/note.ts';
import type {NoteVerifier} from '../../service/log/signed-note.ts';
import {checkContents} from './check-contents.ts';
import {checkCopies} from './check-copies.ts';
import {checkManifest} from './check-manifest.ts';
import {checkReceipt} from '../../service/verify/check-receipt.ts';
import {checkTimestamps} from './check-timestamps.ts';
import {failed, notChecked, ok} from '../../service/verify/checked-part.ts';
import type {EvidencePart} from './evidence-part.ts';
import {type EvidenceBundle, jsonIn, textIn} from './read-evidence.ts';

/** The result of checking a bundle as a whole, or one receipt in it. */
export interface CheckedBundle {
  /** Id of the receipt. */
  readonly id: string | undefined;
  readonly parts: readonly EvidencePart[];
}

/** The keys and files that a bundle is checked with. */
export interface EvidenceCheckOptions {
  /** The published keys of the service. Those of the bundle by default. */
  readonly keys?: PublicKeySet | undefined;
  /** The log's key, likewise. */
  readonly verifier?: NoteVerifier | undefined;
}

/** Checks an evidence bundle: first the bundle as a whole, then each receipt in it. Never rejects because of what is in it. */
export async function checkEvidence(
  bundle: EvidenceBundle,
  options: EvidenceCheckOptions,
): Promise<readonly CheckedBundle[]> {
  if ('mistake' in bundle) return [{id: undefined, parts: [failed('archive', bundle.mistake)]}];
  const own = tryOrUndefined(() => jsonIn(bundle, evidencePaths.keys));
  const keys = options.keys ?? (isKeySet(own) ? own : {keys: []});
  const {parts, manifest} = checkManifest(bundle, keys);
  const receipt = tryOrUndefined(() => jsonIn(bundle, evidencePaths.receipt)) as SignedReceipt | undefined;
  const earlier = tryOrUndefined(() => jsonIn(bundle, evidencePaths.earlier)) ?? [];
  const receipts = [receipt, ...(Array.isArray(earlier) ? (earlier as readonly unknown[]).toReversed() : [])];
  const whole = [
    keysPart(options.keys, manifest?.issuer),
    ...parts,
    ...(manifest ? checkContents(bundle, receipt, manifest) : []),
    ...checkCopies(bundle),
    ...checkTimestamps(bundle),
  ];
  return [{id: undefined, parts: whole}, ...(await checkReceipts(receipts, bundle, {...options, keys}))];
}

/** A bundle that was made up has keys that were made up too. */
function keysPart(given: PublicKeySet | undefined, issuer = 'the service'): EvidencePart {
  return given
    ? ok('keys', 'The signatures are checked with the keys that you gave.')
    : notChecked(
        'keys',
        `They are those of the bundle. To check whose they are, give the keys of ${issuer} with --jwks.`,
      );
}

/** Newest first. Each may be the one that another continues. */
async function checkReceipts(
  receipts: readonly unknown[],
  bundle: EvidenceFiles,
  {keys, verifier}: EvidenceCheckOptions,
): Promise<readonly CheckedBundle[]> {
  const others = receipts.filter(isReceipt);
  const note = textIn(bundle, evidencePaths.checkpoint);
  const own =
    keys && note !== undefined ? tryOrUndefined(() => logVerifier(parseNote(note), keys)) : undefined;
  return Promise.all(
    receipts.map(async (receipt) => ({
      id: isReceipt(receipt) ? receipt.consentReceiptID : undefined,
      parts: await checkReceipt(receipt, {keys, others, hasPrevious: false, verifier: verifier ?? own}),
    })),
  );
}

function isReceipt(value: unknown): value is SignedReceipt {
  const {consentReceiptID, record} = (value ?? {}) as Partial<SignedReceipt>;
  return typeof consentReceiptID === 'string' && Array.isArray(record?.events);
}
