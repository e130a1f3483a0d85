import {createHash} from 'node:crypto';
import {registeredMembers} from '../../receipt/register-paths.ts';
import {
  type Described,
  constant,
  list,
  mapOf,
  object,
  oneOf,
  type Schema,
  string,
} from '../../platform/pure/typed-schema.ts';
import {type EvidenceFiles, evidencePaths} from './evidence-paths.ts';

/** `typ` of the signature of a manifest: https://www.rfc-editor.org/rfc/rfc7515#section-4.1.9 */
export const MANIFEST_TYPE = 'privacy-desk-evidence';

const missingShape = object({
  /** The member of `evidence` in the receipt, or `earlier` for an earlier receipt. */
  what: oneOf([...registeredMembers, 'earlier'] as const),
  /** The hash that nothing was found for, or the id of the earlier receipt. */
  value: string({minLength: 1, maxLength: 200}),
  /** `altered`: the registered file does not have this hash any more. */
  reason: oneOf(['not-registered', 'altered', 'deleted', 'unknown'] as const),
});

/** Something that belongs to the evidence, and that the service does not have. */
export interface MissingEvidence extends Described<typeof missingShape> {}

const manifestShape = object({
  type: constant('pkg:npm/privacy-desk#evidence-1'),
  /** The receipt's id. */
  receipt: string({minLength: 1, maxLength: 200}),
  /** The address of the site whose service made the bundle. */
  issuer: string({minLength: 1, maxLength: 2000}),
  /** When the service received the receipt: ISO 8601 in UTC. */
  receivedAt: string({minLength: 1, maxLength: 40}),
  /** When the bundle was made: ISO 8601 in UTC. */
  createdAt: string({minLength: 1, maxLength: 40}),
  missing: list<MissingEvidence>(missingShape, 0, 100),
  /** SHA-256 (hex) of every file but the manifest and its signature, by path. */
  files: mapOf(string({pattern: '^[\\da-f]{64}$'})),
});

/** The content of `manifest.json`. */
export interface EvidenceManifest extends Described<typeof manifestShape> {}

/** The statements of a manifest besides the hashes of the files. */
export type EvidenceFacts = Omit<EvidenceManifest, 'files'>;

/** The JSON Schema of a manifest. */
export const manifestSchema: Schema<EvidenceManifest> = manifestShape;

/** SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The text of `sha256sums.txt`, which `sha256sum --check` and `shasum -a 256 --check` read. */
export function sumsOf(files: EvidenceFiles): string {
  return [...files].map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`).join('');
}

/** The text of `manifest.json`. `files` has every file but the manifest and its signature. */
export function manifestText(facts: EvidenceFacts, files: EvidenceFiles): string {
  const hashes = Object.fromEntries([...files].map(([path, bytes]) => [path, sha256Of(bytes)]));
  const manifest: EvidenceManifest = {...facts, files: hashes};
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The files that a manifest cannot list: itself and its signature. */
export const unlistedPaths: readonly string[] = [evidencePaths.manifest, evidencePaths.manifestSignature];
