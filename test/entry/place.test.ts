import {expect} from '@open-wc/testing';
import {sliceOf} from '../../src/config/slice-of.ts';
import type {PageWorld} from '../../src/entry/page-desk.ts';
import {keep, restore} from '../../src/entry/place.ts';

const world: PageWorld = {
  win: window,
  raw: undefined,
  slice: sliceOf({cookie: {name: 'place-test'}}),
  report: () => undefined,
  base: document.baseURI,
  above: undefined,
  running: [],
};
const key = 'place-test-place';

type Attributes = Readonly<Record<string, string>>;

const element = (name: string, attributes: Attributes = {}, ...inside: readonly Node[]): HTMLElement => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
};

const optionsOf = (...values: readonly string[]): readonly HTMLElement[] =>
  values.map((value) => element('option', {value}));

/** The page as its server sends it: with a form, and room to scroll. */
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

describe('the visitor’s place on a page that loads anew', () => {
  afterEach(() => {
    document.querySelector('main')?.remove();
    sessionStorage.removeItem(key);
    history.scrollRestoration = 'auto';
    scrollTo(0, 0);
  });

  it('is found again: what they had put into a form, once', () => {
    openPage();
    fillIn();
    keep(world);
    openPage();
    restore(world);
    for (const name of ['text', 'filled', 'area'])
      expect(control(name).value, name).to.equal(`${name} typed`);
    expect([control('twice').value, control('twice', 1).value]).to.deep.equal(['', 'second']);
    expect([control('box').checked, control('ticked').checked]).to.deep.equal([true, false]);
    expect([control('one').checked, control('one', 1).checked]).to.deep.equal([false, true]);
    expect(chosenIn('list')).to.deep.equal(['2']);
    expect(chosenIn('several')).to.deep.equal(['1', '3']);
    expect(sessionStorage.getItem(key)).to.equal(null);
    openPage();
    restore(world);
    expect(control('text').value).to.equal('');
  });

  it('holds no secret, no file, nothing hidden and nothing that the site asks to forget', () => {
    openPage();
    fillIn();
    keep(world);
    const kept = sessionStorage.getItem(key) ?? '';
    for (const name of ['secret', 'upload', 'token', 'off', 'card', 'code', 'closed'])
      expect(kept, name).not.to.contain(name);
  });

  it('holds no text that nobody has changed', () => {
    openPage();
    keep(world);
    expect(sessionStorage.getItem(key)).not.to.contain('as it was');
  });

  it('is left as it is where the browser or the visitor was quicker', () => {
    openPage();
    fillIn();
    keep(world);
    openPage();
    control('text').value = 'typed since';
    control('list').value = '3';
    restore(world);
    expect(control('text').value).to.equal('typed since');
    expect(chosenIn('list')).to.deep.equal(['3']);
  });

  it('is found by what a field is called, when others have come or gone', () => {
    openPage([element('input', {name: 'last'})]);
    control('last').value = 'typed';
    keep(world);
    openPage([element('input', {name: 'new'}), element('input', {name: 'last'})]);
    restore(world);
    expect([control('new').value, control('last').value]).to.deep.equal(['', 'typed']);
  });

  for (const [mode, before, after] of [
    ['auto', 0, 1200],
    ['auto', 40, 40],
    ['manual', 0, 1200],
    ['manual', 40, 1200],
  ] as const)
    it(`is scrolled to ${after} when the page came up at ${before} and restores its scroll in ${mode} mode`, () => {
      openPage();
      scrollTo(0, 1200);
      keep(world);
      history.scrollRestoration = mode;
      scrollTo(0, before);
      restore(world);
      expect(scrollY).to.equal(after);
    });

  for (const forged of ['{', 'null', '[]', '{"top":"x"}', '{"top":1,"contents":{"text,text,":1}}'])
    it(`is nowhere, and nothing is thrown, when the note reads ${forged}`, () => {
      openPage();
      sessionStorage.setItem(key, forged);
      restore(world);
      expect(control('text').value).to.equal('');
      expect(sessionStorage.getItem(key)).to.equal(null);
    });
});
