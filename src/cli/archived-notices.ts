import {createHash} from 'node:crypto';
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

/** The words of every notice that can be known before, in every language of the site. */
export async function archivedNotices(config: SiteConfig): Promise<readonly ArchivedNotice[]> {
  const tags = offeredLanguages(config, languages);
  return (await Promise.all(tags.map((tag) => noticesIn(config, tag)))).flat();
}

/** The name of the file that keeps a notice, and its content. */
export function noticeFile(notice: ArchivedNotice): readonly [name: string, text: string] {
  return [`${notice.sha256}.json`, `${JSON.stringify(notice, null, 2)}\n`];
}

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
