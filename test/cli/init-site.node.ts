import assert from 'node:assert/strict';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {checkFile} from '../../src/cli/load-site.ts';
import {ANSWERS, initFolder, type InitFolder, type InitSite} from './run-init.ts';

let folder: InitFolder;
beforeEach(async () => void (folder = await initFolder()));
afterEach(() => folder.remove());

/** What `init` writes for presets and languages, after `check` has found no problem in it. */
const siteWith = async (presets: readonly string[], language = 'en'): Promise<InitSite> => {
  const options = presets.flatMap((preset) => ['--preset', preset]);
  const {site, errors} = await folder.init(...ANSWERS, '--language', language, ...options);
  assert.ok(site, errors);
  const {findings} = await checkFile(join(folder.path, 'site.json'));
  assert.deepEqual(
    findings.filter(({code, level}) => level === 'problem' || code !== 'service-incomplete'),
    [],
  );
  return site;
};

const signalsIn = ({categories = []}: InitSite): object =>
  Object.fromEntries(categories.map(({id, signals}) => [id, signals]));

const AD_SIGNALS = ['google:ad_storage', 'google:ad_user_data', 'google:ad_personalization'];

describe('the languages that init writes', () => {
  it('are those that were answered, also if it is one', async () => {
    assert.deepEqual((await siteWith([])).languages, ['en']);
  });
});

describe('the signals that init writes', () => {
  it('let a refusal of marketing deny adverts to Google’s tags, beside what the presets say', async () => {
    const site = await siteWith(['google-analytics', 'meta-pixel']);
    assert.deepEqual(signalsIn(site), {analytics: undefined, marketing: [...AD_SIGNALS, 'meta:consent']});
    const {site: checked} = await checkFile(join(folder.path, 'site.json'));
    assert.deepEqual(
      checked.config.categories.map(({signals}) => signals),
      [['google:analytics_storage'], [...AD_SIGNALS, 'meta:consent']],
    );
  });

  it('are Google’s for a container', async () =>
    assert.deepEqual(signalsIn(await siteWith(['google-tag-manager', 'linkedin-insight'])), {
      analytics: ['google:analytics_storage'],
      marketing: AD_SIGNALS,
    }));

  it('are left to the presets without a tag of Google', async () =>
    assert.deepEqual(signalsIn(await siteWith(['matomo', 'meta-pixel'])), {
      analytics: undefined,
      marketing: undefined,
    }));

  it('come with a line that denies adverts, when no category asks about them', async () => {
    const {output} = await folder.init(...ANSWERS, '--preset', 'google-analytics');
    assert.match(
      output,
      /no category of yours\s+asks about[^]*ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied'/,
    );
    const other = await folder.init(
      ...ANSWERS,
      '--preset',
      'google-analytics',
      '--preset',
      'meta-pixel',
      '--force',
    );
    assert.doesNotMatch(other.output, /'denied'/);
  });
});

describe('the words of extra features that init writes', () => {
  for (const [presets, en, cy] of [
    [
      ['mailchimp-form'],
      'to show forms that other companies provide',
      'i ddangos ffurflenni gan gwmnïau eraill',
    ],
    [['donorbox'], 'to take donations through other companies', 'i gymryd rhoddion drwy gwmnïau eraill'],
    [
      ['crisp', 'mailchimp-form'],
      'to add features that other companies provide',
      'i ychwanegu nodweddion gan gwmnïau eraill',
    ],
  ] as const)
    it(`say what ${presets.join(' and ')} does, in English and Welsh`, async () => {
      const {categories, texts} = await siteWith(presets, 'en,cy');
      assert.equal(categories?.[0]?.purpose, en);
      assert.equal(texts?.['cy']?.['category.functional.purpose'], cy);
    });

  it('are the built-in ones in other languages', async () => {
    const {site} = await folder.init(...ANSWERS, '--language', 'pl', '--preset', 'crisp');
    assert.deepEqual(site?.categories, [{id: 'functional', services: ['crisp']}]);
  });
});
