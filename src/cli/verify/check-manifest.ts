import {createPublicKey, verify} from 'node:crypto';
import {decodeProtectedHeader} from 'jose';
import {decodeBase64Url} from '../../platform/pure/base64.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {type PublicKeySet, publicKeyIn} from '../../receipt/key-set.ts';
import {type EvidenceFiles, evidencePaths} from '../../service/evidence/evidence-paths.ts';
import {
  type EvidenceManifest,
  MANIFEST_TYPE,
  manifestSchema,
  sha256Of,
  sumsOf,
  unlistedPaths,
} from '../../service/evidence/manifest.ts';
import {encodeBase64Url} from '../../platform/pure/base64.ts';
import {failed, ok} from '../../service/verify/checked-part.ts';
import type {EvidencePart} from './evidence-part.ts';
import {schemaError} from '../../service/verify/schema-error.ts';

const {manifest: MANIFEST, manifestSignature: SIGNATURE, sums: SUMS} = evidencePaths;

/** The result of checking the manifest and the files that it lists. `manifest` is absent when it cannot be read. */
export interface ManifestCheck {
  readonly parts: readonly EvidencePart[];
  readonly manifest?: EvidenceManifest;
}

/** Checks that the service has signed the manifest, and that every file is the one that it lists. */
export function checkManifest(files: EvidenceFiles, keys: PublicKeySet): ManifestCheck {
  const bytes = files.get(MANIFEST);
  const signed = checkSignature(files, keys);
  // What is signed says which files belong to the bundle, even when the copy of it was changed.
  const manifest = readManifest(signed.payload ?? bytes);
  if ('mistake' in manifest) return {parts: [signed.part, failed('manifest', manifest.mistake)]};
  return {parts: [signed.part, ...checkFiles(files, manifest)], manifest};
}

function readManifest(bytes: Uint8Array | undefined): EvidenceManifest | {readonly mistake: string} {
  const value = tryOrUndefined(
    () => JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)) as unknown,
  );
  if (value === undefined) return {mistake: `${MANIFEST} is not there, or is not JSON in UTF-8.`};
  const error = schemaError(manifestSchema, value);
  return error === undefined
    ? (value as EvidenceManifest)
    : {mistake: `${MANIFEST} is no manifest: ${error}.`};
}

/** The payload is there when the signature fits. */
function checkSignature(
  files: EvidenceFiles,
  keys: PublicKeySet,
): {readonly part: EvidencePart; readonly payload?: Uint8Array} {
  const jws = Buffer.from(files.get(SIGNATURE) ?? []).toString('latin1');
  const [, first = '', second = '', third = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]+)\n$/.exec(jws) ?? [];
  const header = tryOrUndefined(() => decodeProtectedHeader(`${first}.${second}.${third}`));
  const payload = decodeBase64Url(second);
  const signature = decodeBase64Url(third);
  if (header?.alg !== 'Ed25519' || header.typ !== MANIFEST_TYPE || !payload || !signature)
    return {part: failed('manifest', `${SIGNATURE} is no signature of a manifest.`)};
  const kid = header.kid ?? '';
  const key = publicKeyIn(keys, kid);
  if (!key)
    return {
      part: failed('manifest', `${SIGNATURE} is made with a key that is not among those of the service.`),
    };
  const publicKey = createPublicKey({
    key: {kty: 'OKP', crv: 'Ed25519', x: encodeBase64Url(key.bytes)},
    format: 'jwk',
  });
  if (!verify(null, Buffer.from(`${first}.${second}`), publicKey, signature))
    return {
      part: failed('manifest', `The signature in ${SIGNATURE} does not fit: it or its key was changed.`),
    };
  const isSame = Buffer.compare(payload, files.get(MANIFEST) ?? new Uint8Array()) === 0;
  const part = isSame
    ? ok('manifest', `The service has signed it with the key ${kid}.`)
    : failed('manifest', `${MANIFEST} is not what the service has signed: it was changed.`);
  return {part, payload};
}

function checkFiles(files: EvidenceFiles, {files: listed}: EvidenceManifest): readonly EvidencePart[] {
  const faults = [
    ...Object.entries(listed).flatMap(([path, hash]) => {
      const bytes = files.get(path);
      if (!bytes) return [`${path} is missing.`];
      return sha256Of(bytes) === hash ? [] : [`${path} was changed.`];
    }),
    ...[...files.keys()]
      .filter((path) => !Object.hasOwn(listed, path) && !unlistedPaths.includes(path))
      .map((path) => `${path} does not belong to the bundle.`),
  ];
  if (faults.length > 0) return faults.map((fault) => failed('files', fault));
  return [
    ok('files', `All ${Object.keys(listed).length} files are those that it lists.`),
    ...checkSums(files),
  ];
}

/** The other list of the hashes must say the same. */
function checkSums(files: EvidenceFiles): readonly EvidencePart[] {
  const others = [...files].filter(([path]) => path !== SUMS && !unlistedPaths.includes(path));
  const sorted = (text: string): string => text.split('\n').sort().join('\n');
  const text = Buffer.from(files.get(SUMS) ?? []).toString();
  return sorted(text) === sorted(sumsOf(new Map(others)))
    ? []
    : [failed('files', `${SUMS} does not list the files of the bundle.`)];
}
