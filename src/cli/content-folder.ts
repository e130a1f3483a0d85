import {createHash} from 'node:crypto';

/** A name for the folder of `files` that changes whenever one of them changes: browsers may then keep them for a year. */
export function contentFolder(files: ReadonlyMap<string, string | Buffer>): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${name}\0${Buffer.byteLength(content)}\0`).update(content);
  return hash.digest('hex').slice(0, 16);
}
