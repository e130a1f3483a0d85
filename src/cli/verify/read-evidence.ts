import {readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import type {EvidenceFiles} from '../../service/evidence/evidence-paths.ts';
import {unzipFiles} from '../../service/evidence/zip.ts';

/** The files of an evidence bundle, or what is wrong with its archive. */
export type EvidenceBundle = EvidenceFiles | {readonly mistake: string};

/** Reads a ZIP archive or an unpacked folder. Resolves with `undefined` for any other file. Rejects when nothing is there. */
export async function readEvidenceBundle(path: string): Promise<EvidenceBundle | undefined> {
  if ((await stat(path)).isDirectory()) return readFolder(path);
  const bytes = await readFile(path);
  if (!isArchive(bytes)) return undefined;
  try {
    return unzipFiles(bytes);
  } catch (error) {
    return {mistake: error instanceof Error ? error.message : String(error)};
  }
}

/** The text of a file; `undefined` when it is not there, or not in UTF-8. */
export function textIn(files: EvidenceFiles, path: string): string | undefined {
  return tryOrUndefined(() =>
    new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(files.get(path)),
  );
}

/** The JSON in a file. Throws when there is none. */
export function jsonIn(files: EvidenceFiles, path: string): unknown {
  return JSON.parse(textIn(files, path) ?? '');
}

/** Every file below a folder, but those whose names begin with a dot: file managers leave such files behind. */
async function readFolder(folder: string): Promise<EvidenceFiles> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Map(
    await Promise.all(
      files.map(async ({parentPath, name}) => {
        const path = join(parentPath, name);
        const inside = path.slice(join(folder, '/').length).replaceAll('\\', '/');
        return [inside, new Uint8Array(await readFile(path))] as const;
      }),
    ),
  );
}

/** How a ZIP archive with files begins: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 */
function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}
