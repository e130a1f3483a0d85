import {copyFile, mkdir, readdir, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {SiteConfig} from '../config/types.ts';
import {archivedNotices, noticeFile} from './archived-notices.ts';

/**
 * Writes the words of every notice that can be known before, in every language of the site, to `notices/<sha256>.json` in
 * `folder`. Files of earlier builds stay: receipts name them for years. The same configuration gives the same files. Resolves
 * with the number of notices.
 */
export async function archiveNotices(folder: string, config: SiteConfig): Promise<number> {
  const archive = join(folder, 'notices');
  const notices = await archivedNotices(config);
  await mkdir(archive, {recursive: true});
  await Promise.all(notices.map(noticeFile).map(([name, text]) => writeFile(join(archive, name), text)));
  return notices.length;
}

/**
 * Copies the archive in `folder` to `register`, the folder that the record service reads. What is registered stays as it was:
 * nothing is deleted or replaced. Resolves with the number of notices that are new there.
 */
export async function registerNotices(folder: string, register: string): Promise<number> {
  const [from, to] = [join(folder, 'notices'), join(register, 'notices')];
  await mkdir(to, {recursive: true});
  const registered = new Set(await readdir(to));
  const added = (await readdir(from)).filter((name) => ARCHIVED.test(name) && !registered.has(name));
  await Promise.all(
    added.map(async (name) => {
      const part = join(to, `${name}.part`);
      await copyFile(join(from, name), part);
      // A service that reads the folder meanwhile never sees half a file.
      await rename(part, join(to, name));
    }),
  );
  return added.length;
}

/** The name of an archived notice. */
const ARCHIVED = /^[\da-f]{64}\.json$/;
