import {mkdir, writeFile} from 'node:fs/promises';
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
