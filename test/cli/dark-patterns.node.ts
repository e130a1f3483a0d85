import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {longestSentence, readingAge} from '../../src/cli/rules/reading-age.ts';
import {countingService} from '../config/declared-exceptions.ts';
import {check, findings, ICO} from './check-site.ts';

const codesOf = (site: object): string[] => findings(site).map(({code, path}) => `${code} ${path}`);
const withTexts = (texts: object, language = 'en'): object => ({texts: {[language]: texts}});

describe('answers that a site words itself', () => {
  for (const [why, texts, found] of [
    ['shame', {'banner.reject': 'No thanks, I like worse pages'}, 'answer-loaded texts.en.banner.reject'],
    ['push', {'banner.accept': 'Accept all (recommended)'}, 'answer-loaded texts.en.banner.accept'],
    ['do not say what they do', {'banner.accept': 'OK'}, 'answer-loaded texts.en.banner.accept'],
    ['lead elsewhere', {'banner.reject': 'Manage options'}, 'answer-loaded texts.en.banner.reject'],
    ['put off', {'panel.reject-all': 'Not now'}, 'answer-loaded texts.en.panel.reject-all'],
    [
      'differ in length',
      {'banner.reject': 'Reject all cookies that are not needed'},
      'answer-unequal texts.en.banner.reject',
    ],
    ['differ in capitals', {'banner.accept': 'ACCEPT ALL'}, 'answer-unequal texts.en.banner.accept'],
    ['differ by a picture', {'banner.accept': 'Accept all ✅'}, 'answer-unequal texts.en.banner.accept'],
  ] as const)
    it(`are refused when they ${why}`, () => {
      const problems = check(withTexts(texts));
      assert.deepEqual(
        problems.map(({code, path}) => `${code} ${path}`),
        [found],
      );
      assert.ok(problems[0]?.message.includes(ICO));
    });

  for (const texts of [
    {'banner.accept': 'Yes to all', 'banner.reject': 'No to all'},
    {'banner.accept': 'Accept all cookies', 'banner.reject': 'Reject all cookies'},
    {'notice.reject': 'Turn them off'},
  ])
    it(`are accepted: ${JSON.stringify(texts)}`, () => assert.deepEqual(check(withTexts(texts)), []));

  it('are compared in every language, and their words judged in English only', () => {
    const welsh = {'banner.accept': 'OK', 'banner.reject': 'Gwrthod popeth nad yw’n angenrheidiol'};
    assert.deepEqual(
      check(withTexts(welsh, 'cy')).map(({code}) => code),
      ['answer-unequal'],
    );
  });
});

describe('purposes that share a category', () => {
  const category = (...names: string[]): object => ({
    categories: [
      {
        id: 'extras',
        title: 'Extras',
        purpose: 'to do more',
        description: 'More.',
        services: names.map((name, index) => ({
          ...countingService,
          id: `s${index}`,
          name,
          provider: name,
          role: 'controller',
          hosts: [],
        })),
      },
    ],
  });

  it('are warned of, with the purpose of each service', () => {
    const [found] = findings(category('Google Analytics', 'Facebook')).filter(
      ({code}) => code === 'purposes-bundled',
    );
    assert.equal(found?.path, 'categories[0].services');
    assert.match(found.message, /Google Analytics \(statistics\), Facebook \(advertising\)/);
  });

  for (const names of [
    ['Google Analytics', 'Matomo'],
    ['Google Tag Manager', 'Facebook'],
    ['Facebook', 'Something of our own'],
  ])
    it(`are not when they are one: ${names.join(', ')}`, () =>
      assert.ok(!codesOf(category(...names)).some((code) => code.startsWith('purposes-bundled'))));
});

describe('texts that are hard to read', () => {
  const hard =
    'Facilitates the longitudinal evaluation of organisational communication initiatives across heterogeneous audiences.';

  it('are warned of, with the age that they need', () => {
    const site = {
      categories: [{id: 'analytics', description: hard, services: [{...countingService, purpose: hard}]}],
    };
    const found = findings(site).filter(({code}) => code === 'text-hard');
    assert.deepEqual(
      found.map(({path}) => path),
      ['categories[0].description', 'categories[0].services[0].purpose'],
    );
    assert.match(found[0]?.message ?? '', /needs an age of \d\d/);
    assert.deepEqual(
      codesOf(withTexts({'banner.intro': hard})).filter((code) => code.startsWith('text-hard')).length,
      1,
    );
  });

  it('are not measured in another language', () =>
    assert.ok(
      !codesOf({
        language: 'cy',
        categories: [{id: 'analytics', description: hard, services: [countingService]}],
      }).some((code) => code.startsWith('text-hard')),
    ));

  it('are measured in years', () => {
    assert.ok((readingAge('We count how many people come to this page.') ?? 99) <= 10);
    assert.ok((readingAge(hard) ?? 0) > 15);
    assert.equal(readingAge('Privacy policy'), undefined);
    assert.equal(longestSentence('One two. One two three.'), 3);
  });
});
