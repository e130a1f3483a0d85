import {expect} from '@open-wc/testing';
import {readLoaderConfig} from '../../../src/config/loader-config.ts';
import type {PageDeps} from '../../../src/contract/page.ts';
import {restoreScrollAndForms, saveScrollAndForms} from '../../../src/page/withdrawal/scroll-and-forms.ts';

const deps: PageDeps = {
  win: window,
  rawConfig: undefined,
  config: readLoaderConfig({cookie: {name: 'scroll-test'}}),
  report: () => undefined,
  scriptUrl: document.baseURI,
  parentApi: undefined,
  running: [],
  refused: {},
};
const key = 'scroll-test-scroll-and-forms';

type Attributes = Readonly<Record<string, string>>;

const element = (name: string, attributes: Attributes = {}, ...inside: readonly Node[]): HTMLElement => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
};

const optionsOf = (...values: readonly string[]): readonly HTMLElement[] =>
  values.map((value) => element('option', {value}));

/** The page as its server sends it: with a form, and high enough to scroll. */
const openPage = (more: readonly Node[] = []): HTMLFormElement => {
  document.querySelector('main')?.remove();
  const form = element(
    'form',
    {},
    element('input', {name: 'text'}),
    element('input', {name: 'filled', value: 'as it was'}),
    element('textarea', {name: 'area'}),
    element('input', {name: 'box', type: 'checkbox'}),
    element('input', {name: 'ticked', type: 'checkbox', checked: ''}),
    element('input', {name: 'one', type: 'radio', value: 'a', checked: ''}),
    element('input', {name: 'one', type: 'radio', value: 'b'}),
    element('select', {name: 'list'}, ...optionsOf('1', '2', '3')),
    element('select', {name: 'several', multiple: ''}, ...optionsOf('1', '2', '3')),
    element('input', {name: 'twice'}),
    element('input', {name: 'twice'}),
    element('input', {name: 'secret', type: 'password'}),
    element('input', {name: 'upload', type: 'file'}),
    element('input', {name: 'token', type: 'hidden', value: 'fresh'}),
    element('input', {name: 'off', autocomplete: 'OFF'}),
    element('input', {name: 'card', autocomplete: 'cc-number'}),
    element('input', {name: 'code', autocomplete: 'one-time-code'}),
    ...more,
  ) as HTMLFormElement;
  const closed = element('form', {autocomplete: 'off'}, element('input', {name: 'closed'}));
  const main = element('main', {style: 'display: block; block-size: 5000px'}, form, closed);
  document.body.append(main);
  return form;
};

type Control = HTMLInputElement;

const control = (name: string, at = 0): Control =>
  document.querySelectorAll<Control>(`main [name="${name}"]`)[at] as Control;

const fillIn = (): void => {
  for (const name of ['text', 'filled', 'area', 'secret', 'token', 'off', 'card', 'code', 'closed'])
    control(name).value = `${name} typed`;
  control('twice', 1).value = 'second';
  control('box').checked = true;
  control('ticked').checked = false;
  control('one', 1).checked = true;
  control('list').value = '2';
  for (const option of (control('several') as unknown as HTMLSelectElement).options)
    option.selected = option.value !== '2';
};

const chosenIn = (name: string): readonly string[] =>
  Array.from((control(name) as unknown as HTMLSelectElement).selectedOptions, ({value}) => value);

describe('scroll position and unsent forms over a reload', () => {
  afterEach(() => {
    document.querySelector('main')?.remove();
    sessionStorage.removeItem(key);
    history.scrollRestoration = 'auto';
    scrollTo(0, 0);
  });

  it('restore what the visitor entered, once', () => {
    openPage();
    fillIn();
    saveScrollAndForms(deps);
    openPage();
    restoreScrollAndForms(deps);
    for (const name of ['text', 'filled', 'area'])
      expect(control(name).value, name).to.equal(`${name} typed`);
    expect([control('twice').value, control('twice', 1).value]).to.deep.equal(['', 'second']);
    expect([control('box').checked, control('ticked').checked]).to.deep.equal([true, false]);
    expect([control('one').checked, control('one', 1).checked]).to.deep.equal([false, true]);
    expect(chosenIn('list')).to.deep.equal(['2']);
    expect(chosenIn('several')).to.deep.equal(['1', '3']);
    expect(sessionStorage.getItem(key)).to.equal(null);
    openPage();
    restoreScrollAndForms(deps);
    expect(control('text').value).to.equal('');
  });

  it('never include secrets, files, hidden fields and fields with autocomplete=off', () => {
    openPage();
    fillIn();
    saveScrollAndForms(deps);
    const kept = sessionStorage.getItem(key) ?? '';
    for (const name of ['secret', 'upload', 'token', 'off', 'card', 'code', 'closed'])
      expect(kept, name).not.to.contain(name);
  });

  it('do not include unchanged values', () => {
    openPage();
    saveScrollAndForms(deps);
    expect(sessionStorage.getItem(key)).not.to.contain('as it was');
  });

  it('do not overwrite what the browser restored or the visitor entered since', () => {
    openPage();
    fillIn();
    saveScrollAndForms(deps);
    openPage();
    control('text').value = 'typed since';
    control('list').value = '3';
    restoreScrollAndForms(deps);
    expect(control('text').value).to.equal('typed since');
    expect(chosenIn('list')).to.deep.equal(['3']);
  });

  it('are restored by the name of a field, when other fields were added or removed', () => {
    openPage([element('input', {name: 'last'})]);
    control('last').value = 'typed';
    saveScrollAndForms(deps);
    openPage([element('input', {name: 'new'}), element('input', {name: 'last'})]);
    restoreScrollAndForms(deps);
    expect([control('new').value, control('last').value]).to.deep.equal(['', 'typed']);
  });

  for (const [mode, before, after] of [
    ['auto', 0, 1200],
    ['auto', 40, 40],
    ['manual', 0, 1200],
    ['manual', 40, 1200],
  ] as const)
    it(`end at ${after} px when the page loaded at ${before} px with scrollRestoration ${mode}`, () => {
      openPage();
      scrollTo(0, 1200);
      saveScrollAndForms(deps);
      history.scrollRestoration = mode;
      scrollTo(0, before);
      restoreScrollAndForms(deps);
      expect(scrollY).to.equal(after);
    });

  for (const forged of ['{', 'null', '[]', '{"top":"x"}', '{"top":1,"values":{"text,text,":1}}'])
    it(`are ignored without an error when the stored text is ${forged}`, () => {
      openPage();
      sessionStorage.setItem(key, forged);
      restoreScrollAndForms(deps);
      expect(control('text').value).to.equal('');
      expect(sessionStorage.getItem(key)).to.equal(null);
    });
});
