import {expect} from '@open-wc/testing';
import {texts as arabic} from '../../src/ui/texts/ar-embed.ts';
import {findPart, focused, openDialog, part, until} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const select = (): HTMLSelectElement => {
  const found = findPart('panel')?.querySelector('select');
  if (!found) throw new Error('There is no list of languages.');
  return found;
};

const choose = (language: string): void => {
  select().value = language;
  select().dispatchEvent(new Event('change', {bubbles: true}));
};

describe('the list of languages in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('has each language by its own name, and the current one selected', async () => {
    openUi({config: {texts: {gd: {'panel.title': 'Prìobhaideachd'}}}}).ui.open();
    await openDialog();
    expect(select().labels[0]?.textContent).to.contain('Language');
    expect(select().value).to.equal('en');
    const names = [...select().options].map(({lang, text}) => [lang, text]);
    expect(names).to.deep.include(['cy', 'Cymraeg']);
    expect(names).to.deep.include(['gd', 'gd']);
    expect(new Set(names.map(([lang]) => lang)).size).to.equal(names.length);
  });

  it('has only the languages that the site offers, and its default', async () => {
    const texts = {gd: {'panel.title': 'Prìobhaideachd'}};
    openUi({config: {texts, language: 'en', languages: ['CY', 'gd']}}).ui.open();
    await openDialog();
    expect([...select().options].map(({lang}) => lang)).to.deep.equal(['en', 'cy', 'gd']);
  });

  it('is not there on a site with one language', async () => {
    openUi({config: {language: 'en', languages: ['en']}}).ui.open();
    const dialog = await openDialog();
    expect(dialog.querySelector('select')).to.equal(null);
  });

  it('has a fixed width, because measuring its names would load a font for each script before the first frame', async () => {
    openUi().ui.open();
    await openDialog();
    const width = select().offsetWidth;
    for (const option of select().options) option.text = 'm'.repeat(60);
    expect(select().offsetWidth).to.equal(width);
  });

  it('changes the panel, the banner and the texts for the receipt at once', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    ui.open();
    await openDialog();
    select().focus();
    const box = findPart('panel')?.querySelector('input');
    box?.click();
    choose('cy');
    await until(() => host().lang === 'cy');
    expect(findPart('panel')?.textContent).to.contain('Eich gosodiadau preifatrwydd');
    expect((await part('accept')).textContent.trim()).to.equal('Derbyn y cyfan');
    expect(ui.notice('banner-accept')).to.include({language: 'cy'});
    expect(ui.notice('banner-accept').text).to.contain('Derbyn y cyfan');
    expect([focused(), box?.checked, select().value]).to.deep.equal([select(), true, 'cy']);
    choose('en');
    await until(() => host().lang === 'en');
    expect((await part('save')).textContent.trim()).to.equal('Save my choices');
  });

  it('changes the placeholders, in shadow roots too, and back to English', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    const roots = [main, main.attachShadow({mode: 'open'})] as const;
    const held = roots.map((root) => {
      const frame = document.createElement('iframe');
      frame.width = frame.height = '300';
      const template = document.createElement('template');
      template.content.append(frame);
      return root.appendChild(template);
    });
    const {ui} = openUi({held: new Map(held.map((one) => [one, ['media']]))});
    for (const one of held) ui.showPlaceholder(one, ['media']);
    const shownTexts = (): readonly unknown[] =>
      held.map(({previousElementSibling: embed}) => {
        const group = embed?.shadowRoot?.querySelector<HTMLElement>('[role=group]');
        return [group?.lang, group?.dir, group?.querySelector('[part=play]')?.textContent.trim()];
      });
    const both = (...texts: readonly string[]): string => JSON.stringify([texts, texts]);
    ui.open();
    await openDialog();
    await until(() => JSON.stringify(shownTexts()) === both('en', 'ltr', 'Play this once'));
    choose('ar');
    await until(() => JSON.stringify(shownTexts()) === both('ar', 'rtl', arabic['embed.play']));
    choose('en');
    await until(() => JSON.stringify(shownTexts()) === both('en', 'ltr', 'Play this once'));
    main.remove();
  });

  it('mirrors the panel for a language that is written from right to left', async () => {
    const {ui, host} = openUi();
    ui.open();
    const dialog = await openDialog();
    choose('ar');
    await until(() => host().dir === 'rtl');
    expect(getComputedStyle(dialog).direction).to.equal('rtl');
    expect(findPart('banner')).to.equal(undefined);
  });

  it('sets the language of later pages in this tab, whatever their own language is', async () => {
    const {ui} = openUi();
    ui.open();
    await openDialog();
    choose('cy');
    await until(() => sessionStorage.length);
    document.documentElement.lang = 'fr';
    const next = openUi().ui;
    next.showBanner();
    // The interface of the next page is beside that of the first one.
    const accept = (): Element | null | undefined =>
      [...document.querySelectorAll('privacy-desk')].at(-1)?.querySelector('[part=accept]');
    await until(accept);
    expect(accept()?.textContent.trim()).to.equal('Derbyn y cyfan');
    expect(next.notice('banner-accept').language).to.equal('cy');
  });

  it('keeps the language when the texts of the new one do not load, and says so', async () => {
    const failing = () => Promise.reject(new Error('gone'));
    const {ui, host, problems} = openUi({parts: {importTexts: failing}});
    ui.open();
    await openDialog();
    choose('cy');
    await until(() => problems.length);
    await until(() => select().value === 'en');
    expect([host().lang, sessionStorage.length]).to.deep.equal(['en', 0]);
    const status = findPart('panel')?.querySelector('.language [role=status]');
    expect(status?.textContent).to.equal('Check your connection, then try again.');
    expect(problems[0]).to.include({code: 'ui-unreachable', path: 'desk-cy.js'});
  });

  it('does not submit an answer', async () => {
    const {ui, submitted, host} = openUi();
    ui.open();
    await openDialog();
    choose('cy');
    await until(() => host().lang === 'cy');
    expect(submitted).to.deep.equal([]);
  });
});
