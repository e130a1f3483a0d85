import {expect} from '@open-wc/testing';
import {openDialog, part, until} from './find-part.ts';
import {clearPage, defaultCategories, openUi, type TestSetup} from './open-ui.ts';

const config = {
  organisation: {name: 'Example Trust', email: 'dpo@example.org'},
  links: {policy: '/privacy/', cookies: '/cookies/', complaint: '/complain/'},
  texts: {
    cy: {'links.policy': '/cy/preifatrwydd/', 'links.cookies': '/cy/cwcis/', 'links.rights': '/cy/hawliau/'},
  },
};

const setup: TestSetup = {config, offered: defaultCategories};

/** The addresses of links, in their order. */
const addressesIn = (root: ParentNode): readonly (string | null)[] =>
  [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));

const inLanguage = (language: string): void => {
  document.documentElement.lang = language;
};

describe('the addresses of links in each language', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  for (const [language, banner, panel] of [
    ['en', ['/cookies/', '/privacy/'], ['/privacy/', '/cookies/', '/complain/']],
    [
      'cy',
      ['/cy/cwcis/', '/cy/preifatrwydd/', '/cy/hawliau/'],
      ['/cy/preifatrwydd/', '/cy/cwcis/', '/cy/hawliau/', '/complain/'],
    ],
  ] as const)
    it(`are in banner and panel, where the page is in ${language}`, async () => {
      inLanguage(language);
      const {ui} = openUi(setup);
      ui.showBanner();
      await part('banner');
      const host = document.querySelector('privacy-desk');
      expect(host && addressesIn(host)).to.deep.equal(banner);
      ui.open();
      const nav = (await openDialog()).querySelector('nav');
      expect(nav && addressesIn(nav)).to.deep.equal([...panel, 'mailto:dpo@example.org']);
    });

  it('change in the banner with the language of the page', async () => {
    inLanguage('en');
    openUi(setup).ui.showBanner();
    await part('banner');
    inLanguage('cy');
    await until(() => document.querySelector('a[href="/cy/preifatrwydd/"]'));
    expect(document.querySelector('a[href="/privacy/"]')).to.equal(null);
  });

  it('are in placeholders', async () => {
    inLanguage('cy');
    const held = document.body.appendChild(document.createElement('template'));
    const frame = document.createElement('iframe');
    frame.width = '760';
    frame.height = '500';
    held.content.append(frame);
    openUi({...setup, held: new Map([[held, ['media']]])}).ui.showPlaceholder(held, ['media']);
    const linksIn = (): readonly (string | null)[] =>
      addressesIn(held.previousElementSibling?.shadowRoot ?? held);
    await until(() => linksIn().length > 0);
    expect(linksIn()).to.deep.equal(['/cy/cwcis/']);
    held.remove();
  });
});
