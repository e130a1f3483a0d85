import {expect} from '@open-wc/testing';
import {pickLanguage, directionOf} from '../../src/ui/texts/pick-language.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {say} from '../../src/ui/texts/say.ts';
import {words as cy} from '../../src/ui/texts/cy-banner.ts';
import {en} from '../../src/ui/texts/en.ts';
import {part} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const gone = (): Promise<never> => Promise.reject(new Error('gone'));

describe('languages', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  for (const [why, wanted, expected] of [
    ['the page is Welsh', ['cy', 'en'], 'cy'],
    ['the page names a region', ['cy-GB'], 'cy'],
    ['the page shouts', ['CY'], 'cy'],
    ['the page says nothing', ['', 'cy'], 'cy'],
    ['the page is of a language we do not have', ['fr', 'cy'], 'cy'],
    ['nothing wanted is supported', ['fr', 'de'], 'en'],
    ['a tag is nonsense', ['!!', '-'], 'en'],
    ['the site has words under a tag that Intl refuses', ['x_y'], 'en'],
  ] as const)
    it(`${expected} is picked when ${why}`, () =>
      expect(pickLanguage(wanted, ['en', 'cy', 'x_y', '!!', ''])).to.equal(expected));

  for (const [tag, expected] of [
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-hans-sg', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['zh-Hant', 'en'],
    ['pa-IN', 'pa'],
    ['pa-PK', 'en'],
    ['pt-BR', 'pt'],
    ['ur-GB', 'ur'],
    ['uk', 'uk'],
  ] as const)
    it(`a page in ${tag} is asked in ${expected}, by the script its readers know`, () =>
      expect(pickLanguage([tag], ['en', ...languages])).to.equal(expected));

  it('some are written from right to left', () =>
    expect(['ar', 'ur-PK', 'he', 'cy', 'en', 'arn'].map(directionOf)).to.deep.equal([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]));

  it('a Welsh page is asked in Welsh, and says so', async () => {
    document.documentElement.lang = 'cy-GB';
    const {ui, host} = openUi();
    ui.ask();
    expect((await part('accept')).textContent.trim()).to.equal('Derbyn y cyfan');
    expect(host().lang).to.equal('cy');
    expect(ui.notice().language).to.equal('cy');
    expect(ui.notice().text).to.contain('Ystadegau');
    expect(ui.notice().categories[1]).to.include({id: 'analytics', title: 'Ystadegau'});
  });

  describe('titles and descriptions of categories', () => {
    const site = (more: object): object => ({
      categories: [
        {id: 'analytics', title: 'Counting', description: 'We count.'},
        {id: 'newsletter', title: 'Letters'},
      ],
      ...more,
    });
    const offered = ['analytics', 'newsletter', 'own-idea'].map((id) => ({id, basis: 'consent'}) as const);
    const described = async (lang: string, raw: object): Promise<readonly string[]> => {
      document.documentElement.lang = lang;
      const {ui} = openUi({raw, offered});
      ui.ask();
      await part('accept');
      return ui.notice().text.split('\n').slice(-3);
    };
    const ours = `${cy['category.analytics.title']}: ${cy['category.analytics.description']}`;

    for (const [why, lang, more, first] of [
      ['of the configuration, in its own language', 'en', {}, 'Counting: We count.'],
      [
        'of the configuration, in its own language with a region',
        'en',
        {language: 'en-GB'},
        'Counting: We count.',
      ],
      ['ours, in another language that we have', 'cy', {}, ours],
      ['of the configuration, when that is Welsh', 'cy', {language: 'cy'}, 'Counting: We count.'],
      [
        'of the configuration, when that is Welsh with a region',
        'cy',
        {language: 'CY-gb'},
        'Counting: We count.',
      ],
      [
        'ours, on an English page of a Welsh configuration',
        'en',
        {language: 'cy'},
        `${en['category.analytics.title']}: ${en['category.analytics.description']}`,
      ],
      [
        'of the configuration, in a language that only the site has',
        'he',
        {texts: {he: {'banner.title': '…'}}},
        'Counting: We count.',
      ],
      [
        'of the site’s texts in the language shown',
        'cy',
        {texts: {cy: {'category.analytics.title': 'Cyfri'}}},
        `Cyfri: ${cy['category.analytics.description']}`,
      ],
      [
        'of the site’s texts, also in the configuration’s own language',
        'en',
        {texts: {en: {'category.analytics.title': 'Sums'}}},
        'Sums: We count.',
      ],
    ] as const)
      it(`are ${why}`, async () => expect((await described(lang, site(more)))[0]).to.equal(first));

    it('are of the configuration where we have none, and made of the id where nobody has any', async () => {
      expect((await described('cy', site({}))).slice(1)).to.deep.equal(['Letters: ', 'Own idea: ']);
    });
  });

  it('a page whose language file cannot be had is asked in English', async () => {
    document.documentElement.lang = 'cy';
    const {ui, host, problems} = openUi({parts: {loadWords: gone}});
    ui.ask();
    expect((await part('accept')).textContent.trim()).to.equal('Accept all');
    expect(host().lang).to.equal('en');
    expect(problems.map(({code, path}) => [code, path])).to.deep.equal([['ui-unreachable', 'desk-cy.js']]);
  });

  it('a panel whose words cannot be had is in English, and says so', async () => {
    document.documentElement.lang = 'cy';
    const banner = Promise.resolve({words: cy});
    const {ui, problems} = openUi({parts: {loadWords: (_, half) => (half ? gone() : banner)}});
    ui.ask();
    ui.open();
    expect((await part('save')).textContent.trim()).to.equal('Save my choices');
    const panel = await part('panel');
    expect(panel.closest('[lang]') ?? (panel.getRootNode() as ShadowRoot).host).to.have.property(
      'lang',
      'en',
    );
    expect((await part('accept')).textContent.trim()).to.equal('Derbyn y cyfan');
    expect(problems.map(({code, path}) => [code, path])).to.deep.equal([
      ['ui-unreachable', 'desk-cy-panel.js'],
    ]);
  });

  it('a site may bring its own language and its own words', async () => {
    document.documentElement.lang = 'he';
    const {ui, host} = openUi({raw: {texts: {he: {'banner.accept': 'קבלת הכול'}}}});
    ui.ask();
    expect((await part('accept')).textContent.trim()).to.equal('קבלת הכול');
    expect((await part('reject')).textContent.trim()).to.equal('Reject all');
    expect(host().dir).to.equal('rtl');
    const {left} = (await part('accept')).getBoundingClientRect();
    expect(left).to.be.greaterThan((await part('reject')).getBoundingClientRect().left);
  });

  it('gaps are filled with text, once, and unknown ones stay', () => {
    expect(say({hello: 'Hello {name}, {other}'}, 'hello', {name: '{other}$&'})).to.equal(
      'Hello {other}$&, {other}',
    );
    expect(say({}, 'missing.key')).to.equal('missing.key');
  });
});
