/** Where things are in an evidence bundle. Those who write it and those who verify it agree on this. */
import type {RegisteredMember} from '../../receipt/register-paths.ts';

/** The content of files, by path in the bundle. Folders are separated by `/`. */
export type EvidenceFiles = ReadonlyMap<string, Uint8Array>;

/** Paths of the files that every bundle has, or may have. */
export const evidencePaths = {
  page: 'index.html',
  manifest: 'manifest.json',
  manifestSignature: 'manifest.jws',
  sums: 'sha256sums.txt',
  receipt: 'receipt/receipt.json',
  content: 'receipt/content.json',
  signed: 'receipt/signed.json',
  signature: 'receipt/signature.jws',
  claims: 'receipt/claims.json',
  earlier: 'receipt/earlier.json',
  words: 'registered/notice.txt',
  keys: 'keys/jwks.json',
  logKeys: 'keys/log-keys.txt',
  checkpoint: 'log/checkpoint.txt',
  salt: 'log/salt.txt',
  anchors: 'log/anchors.json',
} as const;

/** The files of what a build has registered, by the member of `evidence` that has its hash. */
export const registeredFiles: Readonly<Record<RegisteredMember, string>> = {
  noticeSha256: 'registered/notice.json',
  configSha256: 'registered/configuration.json',
  policySha256: 'registered/policy.json',
  bundleSha384: 'registered/program.json',
};

/** The file with a public key in the form that openssl reads. */
export function keyFile(kid: string): string {
  return `keys/${kid}.pem`;
}

/** The file with a time stamp of the checkpoint: a token in DER. They are counted from 1. */
export function timestampFile(number: number): string {
  return `log/timestamp-${number}.tst`;
}

/** The file with what the hash of an earlier receipt is computed from. The oldest is 1. */
export function earlierContentFile(number: number): string {
  return `receipt/earlier-${number}.content.json`;
}
