import {evidencePaths, registeredFiles} from './evidence-paths.ts';

/** The descriptions of the files of a bundle, in plain words, by path or by the beginning of it. */
const descriptions: readonly (readonly [start: string, text: string])[] = [
  [
    evidencePaths.receipt,
    'The receipt, as the visitor’s browser made it. The service has added "proof": its signature, and the place in its log.',
  ],
  [evidencePaths.content, 'The receipt without "hash" and "proof", byte for byte as its hash is computed.'],
  [
    evidencePaths.signed,
    'The receipt without "proof", byte for byte as the service has signed and logged it.',
  ],
  [
    evidencePaths.signature,
    'The signature of the service: a JSON Web Signature (RFC 7515), made with Ed25519.',
  ],
  [evidencePaths.claims, 'What the service has signed: when it received the receipt, and the hash of it.'],
  [
    evidencePaths.earlier,
    'The receipts of the same visitor that this one continues, oldest first. They show that nothing was left out between.',
  ],
  ['receipt/earlier-', 'An earlier receipt, byte for byte as its hash is computed.'],
  [registeredFiles.noticeSha256, 'The notice, as it was registered when the site was built.'],
  [evidencePaths.words, 'The words of the notice alone. Their hash is in the receipt.'],
  [registeredFiles.configSha256, 'The configuration of the site at that time. Its hash is in the receipt.'],
  [registeredFiles.policySha256, 'The address, version and hash of the privacy policy at that time.'],
  [
    registeredFiles.bundleSha384,
    'The hash (SHA-384) of desk.js, the program on the page. Compare it with the file that the site served.',
  ],
  [evidencePaths.keys, 'The public keys of the service, those that are retired too: a JSON Web Key Set.'],
  [evidencePaths.logKeys, 'The same keys, as programs for transparency logs read them.'],
  ['keys/', 'A public key, as openssl reads it.'],
  [
    evidencePaths.checkpoint,
    'The state of the log: number of entries and root hash, signed by the service (C2SP signed note).',
  ],
  [
    evidencePaths.salt,
    'A random number that was mixed into the log’s entry, so that the entry alone reveals nothing.',
  ],
  ['log/path/', 'A hash on the way from the entry to the root of the log, 32 bytes.'],
  [evidencePaths.anchors, 'Where the service has copied the checkpoint to, and when.'],
  ['log/timestamp-', 'A time stamp of the checkpoint by an authority (RFC 3161).'],
];

/** Files that are made after the page. */
const lastFiles: readonly (readonly [path: string, text: string])[] = [
  [evidencePaths.page, 'This page.'],
  [evidencePaths.sums, 'The SHA-256 hash of every file above, and of this page.'],
  [evidencePaths.manifest, 'The same list, with what is missing, and when the bundle was made.'],
  [evidencePaths.manifestSignature, 'The signature of the service for manifest.json.'],
];

/** Each file with what it is. Throws when a file has no description. */
export function describedFiles(paths: readonly string[]): readonly (readonly [path: string, text: string])[] {
  const described = paths.map((path) => {
    const found = descriptions.find(([start]) => path.startsWith(start));
    if (!found) throw new Error(`${path} has no description.`);
    return [path, found[1]] as const;
  });
  return [...described, ...lastFiles];
}
