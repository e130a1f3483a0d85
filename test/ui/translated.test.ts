import {expect} from '@open-wc/testing';
import type {OfferedCategory} from '../../src/contract/host.ts';
import {findPart, openDialog, part, press, purposes, until} from './find-part.ts';
import {clearPage, defaultCategories, openUi} from './open-ui.ts';

/** The element that browsers use. */
const FONT: string = 'font';

/** Does what the translation of a browser does: replaces each text with a `<font>` that has other words. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim()) continue;
    const font = document.createElement(FONT);
    font.append(document.createElement(FONT));
    font.firstElementChild?.append(`«${text.data.trim()}»`);
    text.replaceWith(font);
  }
}

/** Does what other translations do: changes the texts where they are. */
function translateInPlace(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) (walker.currentNode as Text).data = `«${(walker.currentNode as Text).data}»`;
}

/** Adds a second translation after each text, as bilingual translators do. */
function translateBeside(root: Element): void {
  for (const element of root.querySelectorAll('p,h2,button,li')) {
    const font = element.appendChild(document.createElement(FONT));
    font.textContent = '«…»';
  }
}

const marketing: OfferedCategory = {id: 'marketing', basis: 'consent'};

const panelRoot = (): ShadowRoot => (findPart('panel') as HTMLElement).getRootNode() as ShadowRoot;

describe('an interface that something else translates', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  for (const [how, change] of [
    ['with <font> elements', translate],
    ['in place', translateInPlace],
    ['beside its own words', translateBeside],
  ] as const)
    it(`names a category that comes later, when its words were translated ${how}`, async () => {
      const offered = [...defaultCategories];
      const {ui, host} = openUi({offered});
      ui.showBanner();
      const card = await part('banner');
      change(host());
      change(card);
      offered.push(marketing);
      ui.showBanner();
      expect((await purposes()).at(-1)).to.match(/^Marketing: to show you adverts/);
      expect((await part('accept')).textContent).to.equal('Accept all');
      expect(host().querySelector(FONT) ?? card.querySelector(FONT)).to.equal(null);
    });

  it('quotes the words on screen for the receipt, and its own when they are there', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    const card = await part('banner');
    const own = ui.notice('banner-accept');
    expect(own.language).to.equal('en');
    translate(host());
    translate(card);
    const shown = ui.notice('banner-accept');
    expect(shown.language).to.equal('und');
    expect(shown.text).to.contain('«Cookies on this site»').and.to.contain('«Accept all»');
    expect(shown.text).to.contain('«Statistics:»');
    ui.showBanner();
    await until(() => !host().querySelector(FONT));
    expect(ui.notice('banner-accept')).to.deep.equal(own);
  });

  it('does not grant a category that was not on screen, neither in the banner nor in the panel', async () => {
    for (const answer of ['accept', 'accept-all'] as const) {
      clearPage();
      const offered = [...defaultCategories];
      const {ui, submitted} = openUi({offered});
      if (answer === 'accept') ui.showBanner();
      else {
        ui.open();
        await openDialog();
      }
      await part(answer);
      offered.push(marketing);
      await press(answer);
      expect(submitted[0]?.granted, answer).to.deep.equal(['analytics', 'media']);
    }
  });

  it('has new words in the panel when it is opened again, and its own for a new category', async () => {
    const offered = [...defaultCategories];
    const {ui} = openUi({offered});
    ui.open();
    translate(await openDialog());
    expect(ui.notice('panel-save').text).to.contain('«Your privacy settings»');
    findPart('close')?.click();
    offered.push(marketing);
    ui.open();
    await until(() => panelRoot().querySelector('input[name=marketing]'));
    expect(panelRoot().querySelector(FONT)).to.equal(null);
    expect((await part('save')).textContent.trim()).to.equal('Save my choices');
    expect(ui.notice('panel-save').language).to.equal('en');
  });

  it('changes its language, and keeps what is ticked', async () => {
    const {ui, host} = openUi();
    ui.open();
    translate(await openDialog());
    panelRoot().querySelector<HTMLInputElement>('input[name=media]')?.click();
    const select = panelRoot().querySelector('select');
    if (select) select.value = 'cy';
    select?.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => host().lang === 'cy' && !panelRoot().querySelector(FONT));
    expect(findPart('panel')?.textContent).to.contain('Eich gosodiadau preifatrwydd');
    const ticked = [...panelRoot().querySelectorAll<HTMLInputElement>('input:checked')].map(({name}) => name);
    expect([findPart('panel')?.matches('[open]'), ticked]).to.deep.equal([true, ['media']]);
  });
});
