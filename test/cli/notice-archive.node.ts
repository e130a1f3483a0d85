import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import type {ArchivedNotice} from '../../src/cli/archived-notices.ts';
import {archiveNotices} from '../../src/cli/notice-archive.ts';
import {registerBuild} from '../../src/cli/register-build.ts';
import {parseConfig} from '../../src/config/parse.ts';
import type {SiteConfig} from '../../src/config/types.ts';
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
    for (const words of [
      'Second Pixel',
      'Count visits so that we can improve the site (Matomo',
      'Example Trust',
    ])
      assert.ok(texts.includes(words), words);
  });

  it('has only the languages that the site offers', async (test) => {
    const notices = await archiveOf(await temporaryFolder(test), {...sampleSite, languages: ['cy']});
    assert.deepEqual([...new Set(notices.map(({language}) => language))].sort(), ['cy', sampleSite.language]);
  });

  it('has placeholders that say what for, who asks and where to read more, and name only what they allow', async (test) => {
    const config = {...sampleSite, links: {cookies: '/cookies/'}};
    const notices = await archiveOf(await temporaryFolder(test), config);
    const ofPixel = notices.filter(({language, text}) => language === 'en' && text.endsWith('allow Pixel'));
    const lines = ofPixel.map(({text}) => text.split('\n'));
    assert.deepEqual(lines.map((words) => words.at(-2)).sort(), [
      'Play this once',
      'Show this form once',
      'Show this map once',
      'Show this once',
    ]);
    assert.deepEqual(
      lines.find((words) => words.includes('Play this once')),
      [
        'If you play this, Pixel (Adverts Ltd) will learn that you were here. Pixel may keep things in your browser.',
        'Advertising: to show you adverts here and elsewhere, and see whether they work.',
        'Adverts Ltd (Pixel) will also use what they learn for themselves.',
        '‘Play this once’ is for this page only. What is kept in your browser stays there until you clear it.',
        '‘Always allow Pixel’ is a yes to Example Trust. It lasts 180 days. You can take it back at any time under ‘Cookie settings’.',
        'Cookies we use',
        'Play this once',
        'Always allow Pixel',
      ],
    );
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

describe('the register of builds', () => {
  const integrity = 'sha384-a/b+';

  it('gets the notices of every build, and keeps those of earlier ones as they were', async (test) => {
    const [first, second, register] = [
      await temporaryFolder(test),
      await temporaryFolder(test),
      join(await temporaryFolder(test), 'register'),
    ];
    const notices = await archiveOf(first);
    assert.equal(
      await registerBuild(register, {archive: first, config: parseConfig(sampleSite).config, integrity}),
      notices.length,
    );
    const [{sha256} = {sha256: ''}] = notices;
    const registered = join(register, 'notices', `${sha256}.json`);
    const original = await readFile(registered, 'utf8');

    const changed = {...sampleSite, organisation: {...sampleSite.organisation, name: 'Another Trust'}};
    const later = await archiveOf(second, changed);
    await writeFile(join(second, 'notices', `${sha256}.json`), '{"text": "Other words"}');
    await writeFile(join(second, 'notices', 'notes.json'), '{}');
    const isNew = (notice: ArchivedNotice): boolean => !notices.some((one) => one.sha256 === notice.sha256);
    const added = later.filter(isNew);
    assert.ok(added.length > 0);
    assert.equal(
      await registerBuild(register, {archive: second, config: parseConfig(changed).config, integrity}),
      added.length,
    );
    assert.equal((await readdir(join(register, 'configurations'))).length, 2);
    assert.deepEqual(await readdir(join(register, 'bundles')), ['a_b-.json']);
    assert.equal(await readFile(registered, 'utf8'), original);
    const expected = [...notices, ...added].map((notice) => `${notice.sha256}.json`);
    assert.deepEqual((await readdir(join(register, 'notices'))).sort(), expected.sort());
  });
});
