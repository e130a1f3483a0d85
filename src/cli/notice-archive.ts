import {createHash} from 'node:crypto';
import {copyFile, mkdir, readdir, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {SiteConfig} from '../config/types.ts';
import {withoutLoneSurrogates} from '../platform/pure/canonical-json.ts';
import type {NoticeLayer} from '../receipt/input.ts';
import {noticeTexts} from '../ui/notice-texts.ts';
import {importTexts} from '../ui/texts/import-texts.ts';
import {languages} from '../ui/texts/languages.ts';
import {offeredLanguages} from '../ui/texts/pick-language.ts';
import type {Texts} from '../ui/texts/translate.ts';

/** The words of a notice as the archive keeps them, in a file that has the name of their hash. */
export interface ArchivedNotice {
  /** SHA-256 (hex) of `text` in UTF-8: `evidence.noticeSha256` of the receipts. */
  readonly sha256: string;
  readonly layer: NoticeLayer;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** Version of the notice. */
  readonly version: string;
  readonly text: string;
}

/**
 * Writes the words of every notice that can be known before, in every language of the site, to `notices/<sha256>.json` in
 * `folder`. Files of earlier builds stay: receipts name them for years. The same configuration gives the same files. Resolves
 * with the number of notices.
 */
export async function archiveNotices(folder: string, config: SiteConfig): Promise<number> {
  const archive = join(folder, 'notices');
  const tags = offeredLanguages(config, languages);
  const notices = (await Promise.all(tags.map((tag) => noticesIn(config, tag)))).flat();
  await mkdir(archive, {recursive: true});
  await Promise.all(
    notices.map((notice) =>
      writeFile(join(archive, `${notice.sha256}.json`), `${JSON.stringify(notice, null, 2)}\n`),
    ),
  );
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

async function noticesIn(config: SiteConfig, language: string): Promise<readonly ArchivedNotice[]> {
  const texts = await builtInTexts(language);
  return noticeTexts(config, language, texts).map((notice) => {
    // As the receipt hashes it.
    const {layer, text} = withoutLoneSurrogates(notice);
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    return {sha256, layer, language, version: config.notice.version, text};
  });
}

/** The texts of a language that are not part of the code: none for English, and none for a language of the site's own. */
async function builtInTexts(language: string): Promise<Texts> {
  if (!languages.includes(language)) return {};
  const name = language.toLowerCase();
  const parts = (['', '-panel', '-embed'] as const).map((part) => importTexts(name, part));
  return Object.assign({}, ...(await Promise.all(parts)).map(({texts}) => texts)) as Texts;
}
