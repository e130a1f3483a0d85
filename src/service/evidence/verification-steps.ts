import {decodeJwt, decodeProtectedHeader} from 'jose';
import {parseNote} from '../../receipt/log/note.ts';
import {
  earlierContentFile,
  type EvidenceFiles,
  evidencePaths,
  keyFile,
  timestampFile,
} from './evidence-paths.ts';
import type {GatheredEvidence} from './gather.ts';
import {logKeyFile} from './log-key.ts';

/** One step of verifying a bundle with common tools. */
export interface VerificationStep {
  readonly title: string;
  /** What the step shows, in plain words. */
  readonly text: string;
  /** Lines for a shell. They end with an error if something does not fit. */
  readonly commands: string;
}

/** The first step: the others write into the folder that it makes. */
const PREPARE: VerificationStep = {
  title: 'Prepare',
  text: 'Unpack the bundle, and open a terminal in its folder. The commands need OpenSSL 3 and a shell. They write into a folder of their own. Linux has both. The openssl of macOS is LibreSSL, which cannot verify these signatures: install OpenSSL 3, for example with “brew install openssl@3”, and put its folder first in PATH. “openssl version” says which one runs. macOS has shasum instead of sha256sum.',
  commands: [
    'work=$(mktemp -d)',
    'sums() { if command -v sha256sum > /dev/null; then sha256sum --check --quiet "$1"; else shasum -a 256 --check "$1"; fi; }',
    'same() { if [ "$1" = "$2" ]; then echo "OK: $3"; else echo "WRONG: $3"; return 1; fi; }',
  ].join('\n'),
};

/** A line that compares what two commands print. */
function same(one: string, other: string, statement: string): string {
  return `same "${one}" "${other}" "${statement}"`;
}

/** Prints the hash of a file. */
function hashCommand(path: string): string {
  return `$(openssl dgst -sha256 -r ${path} | cut -d ' ' -f 1)`;
}

/** Prints how often a member with this text is in JSON files that have one member on each line. */
function countCommand(member: string, value: string, files: string): string {
  return `$(cat ${files} | grep -cF '"${member}": "${value}"')`;
}

/** base64url, the alphabet of signatures, has two other characters than base64 and no padding. */
const BASE64URL = "openssl base64 -A | tr '/+' '_-' | tr -d '='";

/** The steps for one bundle. `files` is what is in it, without the page and the manifest, which the key `kid` signs. */
export function verificationSteps(
  gathered: GatheredEvidence,
  files: EvidenceFiles,
  kid: string,
): readonly VerificationStep[] {
  return [
    PREPARE,
    manifestStep(kid),
    receiptStep(gathered),
    ...signatureSteps(gathered),
    ...registeredSteps(gathered, files),
    ...chainSteps(gathered),
    logStep(files),
    checkpointStep(gathered),
  ];
}

/** The steps that need the certificate of a time stamp authority, which is not in the bundle. */
export function timestampSteps({anchors}: GatheredEvidence): readonly VerificationStep[] {
  const stamps = anchors.filter(({token}) => token !== null);
  return stamps.map(({target}, at) => ({
    title: `Time stamp ${at + 1}`,
    text: `${target} has stamped the checkpoint. Get the certificate of this authority from the authority, and save it as ca.pem. The second command prints the time.`,
    commands: [
      `openssl ts -verify -data ${evidencePaths.checkpoint} -in ${timestampFile(at + 1)} -token_in -CAfile ca.pem`,
      `openssl ts -reply -in ${timestampFile(at + 1)} -token_in -text | grep 'Time stamp:'`,
    ].join('\n'),
  }));
}

function manifestStep(kid: string): VerificationStep {
  const {manifest, manifestSignature, sums} = evidencePaths;
  return {
    title: 'No file has changed',
    text: `${sums} has the SHA-256 hash of every file. ${manifest} has them too, and the hash of that list. The service has signed ${manifest}.`,
    commands: [
      `sums ${sums}`,
      same(
        hashCommand(sums),
        `$(sed -n 's/^ *"${sums}": "\\(.*\\)".*/\\1/p' ${manifest})`,
        'The list is that of the manifest.',
      ),
      sameAsSigned(manifest, manifestSignature),
      ...verifyJws(manifestSignature, keyFile(kid)),
    ].join('\n'),
  };
}

/** Compares a file with what a signature is of. */
function sameAsSigned(path: string, signature: string): string {
  return same(
    `$(cat ${path} | ${BASE64URL})`,
    `$(cut -d . -f 2 ${signature})`,
    `${path} is what was signed.`,
  );
}

/** Takes a signature apart, and verifies it with a key. */
function verifyJws(path: string, key: string): readonly string[] {
  return [
    `cut -d . -f 1,2 ${path} | tr -d '\\n' > "$work/signed"`,
    `{ cut -d . -f 3 ${path} | tr -d '\\n' | tr '_-' '/+'; printf '=='; } | openssl base64 -d -A > "$work/signature"`,
    verifyWith(key),
  ];
}

function verifyWith(key: string): string {
  return `openssl pkeyutl -verify -pubin -inkey ${key} -rawin -in "$work/signed" -sigfile "$work/signature"`;
}

function receiptStep({receipt}: GatheredEvidence): VerificationStep {
  const {hash} = receipt;
  const {content, receipt: file} = evidencePaths;
  return {
    title: 'The receipt fits its own hash',
    text: hash
      ? `${content} has the members of ${file} without "hash" and "proof", in a fixed order (RFC 8785). Its SHA-256 hash is the "hash" in the receipt, which the visitor’s browser computed.`
      : 'This receipt has no hash of its own: it was made on a page without HTTPS.',
    commands: hash
      ? [
          same(hashCommand(content), hash, 'The hash fits the content.'),
          same(countCommand('hash', hash, file), '1', 'It is that of the receipt.'),
        ].join('\n')
      : same(`$(grep -c '^  "hash"' ${file})`, '0', 'The receipt has no hash.'),
  };
}

/** The service may have signed the receipt with a key that is retired now. */
function signatureSteps({receipt}: GatheredEvidence): readonly VerificationStep[] {
  const {jws = ''} = receipt.proof ?? {};
  const {signature, claims, signed} = evidencePaths;
  const {kid = ''} = decodeProtectedHeader(jws);
  const {rcv} = decodeJwt<{rcv?: string}>(jws);
  return [
    {
      title: 'The service has signed the receipt',
      text: `${claims} is what the service signed: "rcv" says when it received the receipt (${rcv ?? ''}), and "cr" is the hash of ${signed}, which is the receipt without "proof", in a fixed order.`,
      commands: [
        ...verifyJws(signature, keyFile(kid)),
        sameAsSigned(claims, signature),
        same(
          `$(openssl dgst -sha256 -binary ${signed} | ${BASE64URL})`,
          `$(sed 's/.*"cr":"\\([^"]*\\)".*/\\1/' ${claims})`,
          'The claims are about this receipt.',
        ),
      ].join('\n'),
    },
  ];
}

function registeredSteps(
  {receipt, registered}: GatheredEvidence,
  files: EvidenceFiles,
): readonly VerificationStep[] {
  const {noticeSha256, configSha256} = receipt.evidence;
  const words = files.has(evidencePaths.words) && noticeSha256;
  const configuration = registered.has('configSha256') && configSha256;
  const hashes = [
    ...(words ? [[evidencePaths.words, 'noticeSha256', words] as const] : []),
    ...(configuration ? [['registered/configuration.json', 'configSha256', configuration] as const] : []),
  ];
  if (hashes.length === 0) return [];
  return [
    {
      title: 'The words and the configuration are those of the receipt',
      text: 'They were registered when the site was built. Their SHA-256 hashes are in "evidence" of the receipt.',
      commands: hashes
        .flatMap(([path, member, hash]) => [
          same(hashCommand(path), hash, `${path} has this hash.`),
          same(countCommand(member, hash, evidencePaths.receipt), '1', 'The receipt has it too.'),
        ])
        .join('\n'),
    },
  ];
}

/** Each receipt has the hash of the one before it. */
function chainSteps({receipt, earlier}: GatheredEvidence): readonly VerificationStep[] {
  const links = earlier.flatMap((_, at) => {
    const prevHash = (earlier[at + 1] ?? receipt).chain?.prevHash;
    return prevHash === undefined ? [] : [[earlierContentFile(at + 1), prevHash] as const];
  });
  if (links.length === 0) return [];
  return [
    {
      title: 'The receipt continues the earlier ones',
      text: 'Each receipt has the hash of the one before it, as "prevHash" in "chain". It is computed from the content of that receipt.',
      commands: links
        .flatMap(([path, hash]) => [
          same(hashCommand(path), hash, `${path} has this hash.`),
          same(countCommand('prevHash', hash, 'receipt/*.json'), '1', 'The next receipt names it.'),
        ])
        .join('\n'),
    },
  ];
}

function logStep(files: EvidenceFiles): VerificationStep {
  const siblings = [...files.keys()].filter((path) => path.startsWith('log/path/')).sort();
  const climb = siblings.map((path) => {
    const pair = path.endsWith('-left.bin') ? `${path} "$work/node"` : `"$work/node" ${path}`;
    return `{ printf '\\001'; cat ${pair}; } | openssl dgst -sha256 -binary > "$work/next" && mv "$work/next" "$work/node"`;
  });
  const {salt, signed, checkpoint} = evidencePaths;
  return {
    title: 'The receipt is in the log',
    text: `The log is a Merkle tree (RFC 9162). The first command computes the entry of the receipt, each further one a hash on the way to the root. The last one compares the root with the third line of ${checkpoint}.`,
    commands: [
      `{ printf '\\000'; openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(cat ${salt})" -binary ${signed}; } | openssl dgst -sha256 -binary > "$work/node"`,
      ...climb,
      same(
        '$(openssl base64 -A -in $work/node)',
        `$(sed -n 3p ${checkpoint})`,
        'The root is that of the checkpoint.',
      ),
    ].join('\n'),
  };
}

function checkpointStep({checkpoint, keys}: GatheredEvidence): VerificationStep {
  const {checkpoint: file} = evidencePaths;
  const key = logKeyFile(parseNote(checkpoint), keys) ?? '';
  return {
    title: 'The service has signed the state of the log',
    text: `${file} is a signed note: name of the log, number of entries and root hash, an empty line, and the signature.`,
    commands: [
      `sed '/^$/,$d' ${file} > "$work/signed"`,
      `sed -n 's/^— [^ ]* //p' ${file} | tr -d '\\n' | openssl base64 -d -A | tail -c 64 > "$work/signature"`,
      verifyWith(key),
    ].join('\n'),
  };
}
