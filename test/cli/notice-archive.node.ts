import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {archiveNotices} from '../../src/cli/notice-archive.ts';
import {parseConfig} from '../../src/config/parse.ts';
import type {SiteConfig} from '../../src/config/types.ts';
import type {ArchivedNotice} from '../../src/receipt/archived-notice.ts';
import {sampleSite} from '../receipt/sample-site.ts';

const temporaryFolder = async (test: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'));
  test.after(() => rm(folder, {recursive: true}));
  return folder;
};

const archiveOf = async (
  folder: string,
  config: SiteConfig = sampleSite,
): Promise<readonly ArchivedNotice[]> => {
  await archiveNotices(folder, config);
  const names = await readdir(join(folder, 'notices'));
  return Promise.all(
    names.map(async (name) => {
      const notice = JSON.parse(await readFile(join(folder, 'notices', name), 'utf8')) as ArchivedNotice;
      assert.equal(name, `${notice.sha256}.json`);
      return notice;
    }),
  );
};

describe('the archive of notices', () => {
  it('has banner, panel and placeholders in every language, each under the hash of its words', async (test) => {
    const notices = await archiveOf(await temporaryFolder(test));
    for (const {sha256, text, version} of notices) {
      assert.equal(sha256, createHash('sha256').update(text).digest('hex'));
      assert.equal(version, '2026-11-01');
    }
    for (const language of ['en', 'cy', 'ar', 'zh-Hans'])
      for (const layer of ['banner', 'panel', 'embed'])
        assert.ok(
          notices.some((notice) => notice.language === language && notice.layer === layer),
          `${layer} in ${language}`,
        );
    const texts = notices.map(({text}) => text).join('\n');
    for (const words of ['Second Pixel', 'Count visits so that we can improve the site.', 'Example Trust'])
      assert.ok(texts.includes(words), words);
  });

  it('has a language that only the configuration has', async (test) => {
    const config = parseConfig({
      organisation: {name: 'Example Trust'},
      categories: [{id: 'analytics'}],
      texts: {gd: {'banner.title': 'Briosgaidean'}},
    }).config;
    const notices = await archiveOf(await temporaryFolder(test), config);
    assert.ok(notices.some(({language, text}) => language === 'gd' && text.startsWith('Briosgaidean')));
  });

  it('is the same for the same configuration, and keeps the notices of earlier builds', async (test) => {
    const folder = await temporaryFolder(test);
    const first = await archiveOf(folder);
    await writeFile(join(folder, 'notices', 'earlier.json'), '{"sha256": "earlier"}');
    assert.equal((await archiveOf(folder)).length, first.length + 1);
    const changed = {...sampleSite, organisation: {...sampleSite.organisation, name: 'Another Trust'}};
    assert.ok((await archiveOf(folder, changed)).length > first.length + 1);
  });
});
