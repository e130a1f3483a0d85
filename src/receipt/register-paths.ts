/** The hashes in the evidence of a receipt that a build registers. */
export const registeredMembers = ['noticeSha256', 'configSha256', 'policySha256', 'bundleSha384'] as const;

export type RegisteredMember = (typeof registeredMembers)[number];

const folders: Readonly<Record<RegisteredMember, string>> = {
  noticeSha256: 'notices',
  configSha256: 'configurations',
  policySha256: 'policies',
  bundleSha384: 'bundles',
};

/**
 * The path of what a hash stands for, in the folder that builds register it in and that the record service reads. An SRI value
 * becomes base64url, because file names cannot have a slash.
 */
export function registerPath(member: RegisteredMember, hash: string): string {
  const name = hash
    .replace(/^sha384-/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return `${folders[member]}/${name}.json`;
}
