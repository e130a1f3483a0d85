import {decodeBase64} from '../../platform/pure/base64.ts';
import {derivedFiles} from './derived-files.ts';
import {type EvidenceFiles, evidencePaths, registeredFiles, timestampFile} from './evidence-paths.ts';
import {evidencePage} from './evidence-page.ts';
import {type EvidenceSources, type GatheredEvidence, gatherEvidence} from './gather.ts';
import {MANIFEST_TYPE, manifestText, sumsOf} from './manifest.ts';
import {registeredWords} from './registered-evidence.ts';

/**
 * Makes the evidence for one receipt: everything that is needed to verify it without the service, a page that explains it, and a signed
 * list of all files. Rejects with a `ProblemError` when the receipt is unknown or was deleted.
 */
export async function createEvidence(sources: EvidenceSources, id: string): Promise<EvidenceFiles> {
  const signer = await sources.keys.textSigner();
  const gathered = await gatherEvidence(sources, id);
  const evidence = new Map([...gatheredFiles(gathered), ...derivedFiles(rootsOf(gathered))]);
  const page = evidencePage(gathered, evidence, signer.kid);
  const files = new Map([...evidence, [evidencePaths.page, bytesOf(page)]]);
  files.set(evidencePaths.sums, bytesOf(sumsOf(files)));
  const manifest = manifestText(gathered.facts, files);
  const signature = await signer.sign(manifest, MANIFEST_TYPE);
  return files
    .set(evidencePaths.manifest, bytesOf(manifest))
    .set(evidencePaths.manifestSignature, bytesOf(`${signature}\n`));
}

function rootsOf(gathered: GatheredEvidence): Parameters<typeof derivedFiles>[0] {
  const notice = gathered.registered.get('noticeSha256');
  return {...gathered, words: notice === undefined ? undefined : registeredWords(notice)};
}

/** The files as they are in the database and in the folder of registered builds. */
function gatheredFiles(gathered: GatheredEvidence): EvidenceFiles {
  const {receipt, earlier, registered, keys, checkpoint, anchors} = gathered;
  const stamps = anchors.flatMap(({token}) => (token === null ? [] : (decodeBase64(token) ?? [])));
  const places = anchors.map(({target, kind, anchoredAt}) => ({target, kind, anchoredAt}));
  return new Map([
    [evidencePaths.receipt, jsonBytes(receipt)],
    ...(earlier.length > 0 ? [[evidencePaths.earlier, jsonBytes(earlier)] as const] : []),
    ...[...registered].map(([member, text]) => [registeredFiles[member], bytesOf(text)] as const),
    [evidencePaths.keys, jsonBytes(keys)],
    [evidencePaths.checkpoint, bytesOf(checkpoint)],
    ...(places.length > 0 ? [[evidencePaths.anchors, jsonBytes(places)] as const] : []),
    ...stamps.map((token, at) => [timestampFile(at + 1), token] as const),
  ]);
}

function jsonBytes(value: unknown): Uint8Array {
  return bytesOf(`${JSON.stringify(value, null, 2)}\n`);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
