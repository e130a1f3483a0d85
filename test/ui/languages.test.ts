import {expect} from '@open-wc/testing';
import {directionOf, pickLanguage} from '../../src/ui/texts/pick-language.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {translate} from '../../src/ui/texts/translate.ts';
import {texts as cy} from '../../src/ui/texts/cy-banner.ts';
import {en} from '../../src/ui/texts/en.ts';
import {openDialog, part, press, until} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const failing = (): Promise<never> => Promise.reject(new Error('gone'));

describe('the language of the interface', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  for (const [why, preferred, expected] of [
    ['the page is Welsh', ['cy', 'en'], 'cy'],
    ['the page names a region', ['cy-GB'], 'cy'],
    ['the page writes its tag in capitals', ['CY'], 'cy'],
    ['the page writes its tag with an underscore', ['cy_GB'], 'cy'],
    ['there is a space in the tag', [' cy '], 'cy'],
    ['there are quotation marks around the tag', ['“cy”'], 'cy'],
    ['the tag is one of a server', ['cy_GB.UTF-8@euro'], 'cy'],
    ['the tag is a list as browsers send it', ['cy-GB,cy;q=0.9,en;q=0.8'], 'cy'],
    ['the tag ends with a hyphen', ['cy-'], 'cy'],
    ['Intl rejects the end of the tag', ['cy-x'], 'cy'],
    ['the tag has three letters', ['cym'], 'cy'],
    ['the site is in English, in capitals and with an underscore', ['EN_US', 'cy'], 'en'],
    ['the site has its own English texts', ['EN-GB'], 'en-GB'],
    ['the page is in another English', ['en-US', 'cy'], 'en'],
    ['the page has no language and the next preference is Welsh', ['', 'cy'], 'cy'],
    ['the page is in an unsupported language and the next preference is Welsh', ['fr', 'cy'], 'cy'],
    ['no preference is supported', ['fr', 'de'], 'en'],
    ['the tags are not valid', ['!!', '-'], 'en'],
    ['the site has texts under a tag that Intl rejects', ['x_y'], 'en'],
  ] as const)
    it(`is ${expected} when ${why}`, () =>
      expect(pickLanguage(preferred, ['en', 'en-GB', 'cy', 'x_y', '!!', ''])).to.equal(expected));

  for (const [tag, expected] of [
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh_CN', 'zh-Hans'],
    ['zh-hans-sg', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['zh_TW', 'en'],
    ['zh-cmn-Hans', 'zh-Hans'],
    ['ZH-cn ', 'zh-Hans'],
    ['de_DE', 'de'],
    ['de-DE-formal', 'de'],
    ['pt_BR', 'pt'],
    ['zh-Hant', 'en'],
    ['pa-IN', 'pa'],
    ['pa-PK', 'en'],
    ['pt-BR', 'pt'],
    ['ur-GB', 'ur'],
    ['uk', 'uk'],
  ] as const)
    it(`is ${expected} on a page in ${tag}, because the script has to match`, () =>
      expect(pickLanguage([tag], ['en', ...languages])).to.equal(expected));

  it('is written from right to left when it is Arabic, Urdu or Hebrew', () =>
    expect(['ar', 'ur-PK', 'he', 'cy', 'en', 'arn'].map(directionOf)).to.deep.equal([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]));

  it('is Welsh on a Welsh page, and is marked as such', async () => {
    document.documentElement.lang = 'cy-GB';
    const {ui, host} = openUi();
    ui.showBanner();
    expect((await part('accept')).textContent.trim()).to.equal('Derbyn y cyfan');
    expect(host().lang).to.equal('cy');
    expect(ui.notice('banner-accept').language).to.equal('cy');
    expect(ui.notice('banner-accept').text).to.contain('Ystadegau');
    expect(ui.notice('banner-accept').categories[0]).to.include({id: 'analytics', title: 'Ystadegau'});
  });

  it('is the default of the site on a page in a language that the site does not offer', async () => {
    document.documentElement.lang = 'de';
    const {ui, host} = openUi({config: {language: 'cy', languages: ['en', 'cy']}});
    ui.showBanner();
    expect((await part('accept')).textContent.trim()).to.equal('Derbyn y cyfan');
    expect(host().lang).to.equal('cy');
  });

  it('follows the language of the page when that changes: banner, words for the receipt, and panel', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    await part('accept');
    document.documentElement.lang = 'de_DE';
    await until(() => host().lang === 'de');
    expect((await part('accept')).textContent).to.equal('Alle annehmen');
    expect(ui.notice('banner-accept').language).to.equal('de');
    ui.open();
    expect((await openDialog()).textContent).to.contain('Ihre Datenschutz-Einstellungen');
    await press('close');
    document.documentElement.lang = 'ar';
    await until(() => host().lang === 'ar');
    expect(host().dir).to.equal('rtl');
    ui.open();
    expect(getComputedStyle(await openDialog()).direction).to.equal('rtl');
  });

  it('stays the one that the visitor chose in the panel when the language of the page changes', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    ui.open();
    const select = (await openDialog()).querySelector('select');
    if (select) select.value = 'cy';
    select?.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => host().lang === 'cy');
    document.documentElement.lang = 'de';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await part('accept')).textContent).to.equal('Derbyn y cyfan');
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
    const categoryLines = async (lang: string, config: object): Promise<readonly string[]> => {
      document.documentElement.lang = lang;
      const {ui} = openUi({config, offered});
      ui.open();
      await openDialog();
      const {categories} = ui.notice('panel-save');
      return categories.map(({title, description}) => `${title}: ${description}`);
    };
    const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    const builtInPurpose = capital(cy['category.analytics.purpose']);
    const builtIn = `${cy['category.analytics.title']}: ${builtInPurpose}`;

    for (const [why, lang, more, first] of [
      ['those of the configuration, in its own language', 'en', {}, 'Counting: We count.'],
      [
        'those of the configuration, in its own language with a region',
        'en',
        {language: 'en-GB'},
        'Counting: We count.',
      ],
      ['built in, in another built-in language', 'cy', {}, builtIn],
      ['those of the configuration, when that is in Welsh', 'cy', {language: 'cy'}, 'Counting: We count.'],
      [
        'those of the configuration, when that is in Welsh with a region',
        'cy',
        {language: 'CY-gb'},
        'Counting: We count.',
      ],
      [
        'built in, on an English page with a Welsh configuration',
        'en',
        {language: 'cy'},
        `${en['category.analytics.title']}: ${capital(en['category.analytics.purpose'])}`,
      ],
      [
        'those of the configuration, in a language that only the site has',
        'he',
        {texts: {he: {'banner.title': '…'}}},
        'Counting: We count.',
      ],
      [
        'from the site’s `texts`, in the language shown',
        'cy',
        {texts: {cy: {'category.analytics.title': 'Cyfri'}}},
        `Cyfri: ${builtInPurpose}`,
      ],
      [
        'from the site’s `texts`, in the configuration’s own language too',
        'en',
        {texts: {en: {'category.analytics.title': 'Sums'}}},
        'Sums: We count.',
      ],
    ] as const)
      it(`are ${why}`, async () => expect((await categoryLines(lang, site(more)))[0]).to.equal(first));

    it('are those of the configuration when none is built in, and made from the id when there is none at all', async () => {
      expect((await categoryLines('cy', site({}))).slice(1, 3)).to.deep.equal(['Letters: ', 'Own idea: ']);
    });
  });

  it('is English when the file of the page’s language does not load', async () => {
    document.documentElement.lang = 'cy';
    const {ui, host, problems} = openUi({parts: {importTexts: failing}});
    ui.showBanner();
    expect((await part('accept')).textContent.trim()).to.equal('Accept all');
    expect(host().lang).to.equal('en');
    expect(problems.map(({code, path}) => [code, path])).to.deep.equal([['ui-unreachable', 'desk-cy.js']]);
  });

  it('is English in the panel when the panel’s texts do not load, and is marked as such', async () => {
    document.documentElement.lang = 'cy';
    const banner = Promise.resolve({texts: cy});
    const {ui, problems} = openUi({parts: {importTexts: (_, part) => (part ? failing() : banner)}});
    ui.showBanner();
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

  it('can be one that only the site’s configuration has', async () => {
    document.documentElement.lang = 'he';
    const {ui, host} = openUi({config: {texts: {he: {'banner.accept': 'קבלת הכול'}}}});
    ui.showBanner();
    expect((await part('accept')).textContent.trim()).to.equal('קבלת הכול');
    expect((await part('reject')).textContent.trim()).to.equal('Reject all');
    expect(host().dir).to.equal('rtl');
    const {left} = (await part('accept')).getBoundingClientRect();
    expect(left).to.be.greaterThan((await part('reject')).getBoundingClientRect().left);
  });

  it('has placeholders that are replaced once, as text; unknown ones stay', () => {
    expect(translate({hello: 'Hello {name}, {other}'}, 'hello', {name: '{other}$&'})).to.equal(
      'Hello {other}$&, {other}',
    );
    expect(translate({}, 'missing.key')).to.equal('missing.key');
  });
});
