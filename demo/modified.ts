import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';

/** When a file was modified, in milliseconds; 0 when it does not exist. */
export async function modifiedTime(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

/** When the newest of the files in a folder was modified, of those whose name `counts`; 0 when there is none. */
export async function newestIn(
  folder: string,
  counts: (name: string) => boolean = () => true,
): Promise<number> {
  const names = (await readdir(folder, {recursive: true}).catch(() => [])).filter(counts);
  return Math.max(0, ...(await Promise.all(names.map((name) => modifiedTime(join(folder, name))))));
}
