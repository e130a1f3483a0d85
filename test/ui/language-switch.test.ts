import {expect} from '@open-wc/testing';
import {words as arabic} from '../../src/ui/texts/ar-banner.ts';
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

describe('the choice of a language', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('offers each by its own name, the present one chosen', async () => {
    openUi({raw: {texts: {gd: {'panel.title': 'Prìobhaideachd'}}}}).ui.open();
    await openDialog();
    expect(select().labels[0]?.textContent).to.contain('Language');
    expect(select().value).to.equal('en');
    const names = [...select().options].map(({lang, text}) => [lang, text]);
    expect(names).to.deep.include(['cy', 'Cymraeg']);
    expect(names).to.deep.include(['gd', 'gd']);
    expect(new Set(names.map(([lang]) => lang)).size).to.equal(names.length);
  });

  it('is not as wide as its names ask: that takes a font for each script, on the way to the first frame', async () => {
    openUi().ui.open();
    await openDialog();
    const width = select().offsetWidth;
    for (const option of select().options) option.text = 'm'.repeat(60);
    expect(select().offsetWidth).to.equal(width);
  });

  it('makes panel and banner speak it at once, and the words that a receipt quotes', async () => {
    const {ui, host} = openUi();
    ui.ask();
    ui.open();
    await openDialog();
    select().focus();
    const box = findPart('panel')?.querySelector('input');
    box?.click();
    choose('cy');
    await until(() => host().lang === 'cy');
    expect(findPart('panel')?.textContent).to.contain('Eich gosodiadau preifatrwydd');
    expect((await part('accept')).textContent.trim()).to.equal('Derbyn y cyfan');
    expect(ui.notice()).to.include({language: 'cy'});
    expect(ui.notice().text).to.contain('Derbyn y cyfan');
    expect([focused(), box?.checked, select().value]).to.deep.equal([select(), true, 'cy']);
    choose('en');
    await until(() => host().lang === 'en');
    expect((await part('save')).textContent.trim()).to.equal('Save my choices');
  });

  it('makes the placeholders speak it, in shadow roots too, and back to English', async () => {
    const place = document.body.appendChild(document.createElement('main'));
    const roots = [place, place.attachShadow({mode: 'open'})] as const;
    const held = roots.map((root) => {
      const frame = document.createElement('iframe');
      frame.width = frame.height = '300';
      const template = document.createElement('template');
      template.content.append(frame);
      return root.appendChild(template);
    });
    const {ui} = openUi({held: new Map(held.map((one) => [one, ['media']]))});
    for (const one of held) ui.embed(one, ['media']);
    const said = (): readonly unknown[] =>
      held.map(({previousElementSibling: embed}) => {
        const group = embed?.shadowRoot?.querySelector<HTMLElement>('[role=group]');
        return [group?.lang, group?.dir, group?.querySelector('[part=play]')?.textContent.trim()];
      });
    const all = (...words: readonly string[]): string => JSON.stringify([words, words]);
    ui.open();
    await openDialog();
    await until(() => JSON.stringify(said()) === all('en', 'ltr', 'Play this once'));
    choose('ar');
    await until(() => JSON.stringify(said()) === all('ar', 'rtl', arabic['embed.play']));
    choose('en');
    await until(() => JSON.stringify(said()) === all('en', 'ltr', 'Play this once'));
    place.remove();
  });

  it('turns the panel for what is written from right to left', async () => {
    const {ui, host} = openUi();
    ui.open();
    const dialog = await openDialog();
    choose('ar');
    await until(() => host().dir === 'rtl');
    expect(getComputedStyle(dialog).direction).to.equal('rtl');
    expect(findPart('banner')).to.equal(undefined);
  });

  it('holds for the pages that come after in this tab, before their own language', async () => {
    const {ui} = openUi();
    ui.open();
    await openDialog();
    choose('cy');
    await until(() => sessionStorage.length);
    document.documentElement.lang = 'fr';
    const next = openUi().ui;
    next.ask();
    expect((await part('accept')).textContent.trim()).to.equal('Derbyn y cyfan');
    expect(next.notice().language).to.equal('cy');
  });

  it('stays what it was when the words cannot be had, and says so', async () => {
    const loadWords = () => Promise.reject(new Error('gone'));
    const {ui, host, problems} = openUi({parts: {loadWords}});
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

  it('decides nothing', async () => {
    const {ui, heard, host} = openUi();
    ui.open();
    await openDialog();
    choose('cy');
    await until(() => host().lang === 'cy');
    expect(heard).to.deep.equal([]);
  });
});
