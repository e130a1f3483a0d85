import {createHash} from 'node:crypto';

/** A name for the folder of `files` that changes whenever one of them changes: browsers may then keep them for a year. */
export function contentFolder(files: ReadonlyMap<string, string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Whether a folder has such a name: it is one of this build or of an earlier one. */
export function isContentFolder(name: string): boolean {
  return /^[\da-f]{16}$/.test(name);
}
