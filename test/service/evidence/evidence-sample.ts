import {createHash} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {archivedNotices, type ArchivedNotice, noticeFile} from '../../../src/cli/archived-notices.ts';
import {archiveNotices} from '../../../src/cli/notice-archive.ts';
import {registerBuild} from '../../../src/cli/register-build.ts';
import type {SiteConfig} from '../../../src/config/types.ts';
import type {NoticeLayer, ReceiptContext} from '../../../src/receipt/input.ts';
import {issueReceipt} from '../../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../../src/receipt/model.ts';
import {actionOf, ACTION_TIME, sampleContext} from '../../receipt/sample-action.ts';

/** A site whose builds are registered, and whose visitors were shown registered words. */
export interface EvidenceSample {
  /** The folder of registered builds. */
  readonly register: string;
  /** A consent, then a partial withdrawal one minute later. */
  readonly receipts: readonly [Receipt, Receipt];
}

/** Which site, and what its visitor saw. */
interface SampleOptions {
  readonly config?: SiteConfig;
  /** The configuration to register in place of `config`, as if an earlier version of Privacy Desk had other keys. */
  readonly registered?: SiteConfig;
  readonly layer?: NoticeLayer;
  readonly language?: string;
  /** Changes the words that are registered and shown, as if an earlier version of Privacy Desk had other ones. */
  readonly rewrite?: ((text: string) => string) | undefined;
}

/** Has something done after a test, or after all tests of a suite. */
export interface Cleanup {
  after(done: () => Promise<void>): void;
}

/** Name of a folder that tests may write to. It is deleted after the test. */
export const temporaryFolder = async (test: Cleanup): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-evidence-'));
  test.after(() => rm(folder, {recursive: true, force: true}));
  return folder;
};

/** What a notice of the archive says, as a page gives it to a receipt. */
export const noticeOf = ({text, language}: ArchivedNotice, layer: NoticeLayer): ReceiptContext['notice'] => ({
  ...sampleContext.notice,
  layer,
  language,
  text,
});

/** The sample site in one language, so that few notices have to be registered. */
const englishSite: SiteConfig = {...sampleContext.config, languages: ['en']};

/** Registers a build of `config`, and makes receipts of a visitor who saw `layer` in `language`. */
export const evidenceSample = async (test: Cleanup, options: SampleOptions = {}): Promise<EvidenceSample> => {
  const {config = englishSite, registered = config, layer = 'banner', language = 'en', rewrite} = options;
  const folder = await temporaryFolder(test);
  const register = join(folder, 'register');
  await archiveNotices(folder, config);
  await registerBuild(register, {archive: folder, config: registered, integrity: sampleContext.bundleHash});
  const notices = await archivedNotices(config);
  const known = notices.find((notice) => notice.layer === layer && notice.language === language);
  if (!known) throw new Error(`No notice in ${language} for ${layer}.`);
  const shown = rewrite ? await registerOther(register, known, rewrite(known.text)) : known;
  const context = {...sampleContext, config: registered, notice: noticeOf(shown, layer)};
  const first = await issue(actionOf(['analytics', 'marketing'], 'banner-accept'), context, []);
  const withdrawal = actionOf(['analytics'], 'panel-save', {
    before: ['analytics', 'marketing'],
    time: ACTION_TIME + 60_000,
  });
  return {register, receipts: [first, await issue(withdrawal, context, [first])]};
};

/** Registers a notice with other words, and returns it. */
const registerOther = async (
  register: string,
  notice: ArchivedNotice,
  text: string,
): Promise<ArchivedNotice> => {
  const other = {...notice, text, sha256: createHash('sha256').update(text).digest('hex')};
  const [name, content] = noticeFile(other);
  await writeFile(join(register, 'notices', name), content);
  return other;
};

const issue = async (
  action: Parameters<typeof issueReceipt>[0],
  context: ReceiptContext,
  history: readonly Receipt[],
): Promise<Receipt> => {
  const receipt = await issueReceipt(action, context, history, crypto);
  if (!receipt) throw new Error('This action makes no receipt.');
  return JSON.parse(JSON.stringify(receipt)) as Receipt;
};
