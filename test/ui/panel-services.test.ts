import {expect} from '@open-wc/testing';
import type {OfferedCategory} from '../../src/contract/host.ts';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';

const films = {id: 'films', name: 'Films', location: 'IE', retention: 'P6M'};
const maps = {id: 'maps', name: 'Maps', stores: [{name: 'm', kind: 'cookie'}]};
const config = {
  categories: [
    {id: 'necessary', services: [{id: 'login', name: 'Login'}]},
    {id: 'media', services: [films, maps]},
    {id: 'marketing', services: [{id: 'films', name: 'Adverts'}]},
  ],
};
const offered: readonly OfferedCategory[] = [
  {id: 'necessary', basis: 'necessary'},
  {id: 'media', basis: 'consent'},
  {id: 'marketing', basis: 'consent'},
];

const checkboxes = (): readonly HTMLInputElement[] => [
  ...(findPart('panel')?.querySelectorAll('input') ?? []),
];
const checkbox = (key: string): HTMLInputElement => {
  const found = checkboxes().find(({name}) => name === key);
  if (!found) throw new Error(`There is no checkbox named ${key}.`);
  return found;
};
const state = (key: string): string =>
  checkbox(key).indeterminate ? 'mixed' : checkbox(key).checked ? 'on' : 'off';
const states = (): readonly string[] => ['media', 'media:films', 'media:maps'].map(state);
const hasMixedText = (): boolean =>
  [...(findPart('panel')?.querySelectorAll('.category') ?? [])].some(
    (category) => category.contains(checkbox('media')) && category.querySelector('.mixed')?.checkVisibility(),
  );

describe('services in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('have a checkbox each, in a group named after their category, and none in a necessary category', async () => {
    openUi({config, offered}).ui.open();
    const dialog = await openDialog();
    expect(checkboxes().map(({name}) => name)).to.deep.equal([
      'media',
      'media:films',
      'media:maps',
      'marketing',
      'marketing:films',
    ]);
    expect(checkbox('media:films').labels?.[0]?.textContent.trim()).to.equal('Films');
    const group = checkbox('media:films').closest('fieldset');
    expect(group?.querySelector('legend')?.textContent).to.equal(
      'Films and other media: decide for each one',
    );
    expect(group?.contains(checkbox('media:maps'))).to.be.true;
    expect(group?.contains(checkbox('media'))).to.be.false;
    expect(dialog.textContent).to.contain('Keeps what it learns in: Ireland.');
    expect(dialog.textContent).to.contain('Keeps what it learns for 6 months.');
    expect(dialog.textContent).to.contain('Login');
  });

  it('have cookie names from left to right, and the site’s own texts in its language, in a panel from right to left', async () => {
    document.documentElement.lang = 'ar';
    const stores = [{name: '_m', kind: 'cookie', purpose: 'Keeps the place.'}];
    const services = [{id: 'maps', name: 'Maps', provider: 'Maps, Inc.', purpose: 'Shows maps.', stores}];
    openUi({config: {categories: [{id: 'media', services}]}, offered}).ui.open();
    const dialog = await openDialog();
    const found = [...dialog.querySelectorAll('code, p')].filter(({textContent}) =>
      /_m|maps\.|place/.test(textContent),
    );
    expect(found.map((one) => [one.textContent, getComputedStyle(one).direction])).to.deep.equal([
      ['Shows maps.', 'ltr'],
      ['_m', 'ltr'],
      ['Keeps the place.', 'ltr'],
    ]);
    expect(found.map((one) => one.closest('[lang]')?.getAttribute('lang'))).to.deep.equal([
      'en',
      undefined,
      'en',
    ]);
    expect(dialog.textContent).to.contain('\u2068Maps, Inc.\u2069');
  });

  it('say what they are for in the language of the page, when the site has a text in it', async () => {
    const services = [
      {...films, purpose: 'Plays films.'},
      {...maps, purpose: 'Shows maps.'},
    ];
    const texts = {cy: {'service.films.purpose': 'Chwarae ffilmiau.'}};
    document.documentElement.lang = 'cy';
    openUi({config: {texts, categories: [{id: 'media', services}]}, offered: offered.slice(1, 2)}).ui.open();
    const dialog = await openDialog();
    const purposes = [...dialog.querySelectorAll<HTMLElement>('.services p[lang]')];
    expect(purposes.map(({lang, textContent}) => `${lang}: ${textContent.trim()}`)).to.deep.equal([
      'cy: Chwarae ffilmiau.',
      'en: Shows maps.',
    ]);
  });

  it('follow their category, and set it when they are all the same', async () => {
    openUi({config, offered}).ui.open();
    await openDialog();
    checkbox('media').click();
    expect(states()).to.deep.equal(['on', 'on', 'on']);
    expect(['marketing', 'marketing:films'].map(state)).to.deep.equal(['off', 'off']);
    checkbox('media:films').click();
    checkbox('media:maps').click();
    expect(states()).to.deep.equal(['off', 'off', 'off']);
    checkbox('media:films').click();
    checkbox('media:maps').click();
    expect(states()).to.deep.equal(['on', 'on', 'on']);
  });

  it('make their category mixed when they differ, with a text that says so, without moving what is pressed', async () => {
    openUi({config, offered}).ui.open();
    await openDialog();
    for (const details of (await part('panel')).querySelectorAll('details')) details.open = true;
    expect(hasMixedText()).to.be.false;
    const {top} = checkbox('media:maps').getBoundingClientRect();
    checkbox('media:maps').click();
    expect(states()).to.deep.equal(['mixed', 'off', 'on']);
    expect(hasMixedText()).to.be.true;
    expect(checkbox('media:maps').getBoundingClientRect().top).to.equal(top);
    checkbox('media').click();
    expect(states()).to.deep.equal(['on', 'on', 'on']);
    expect(hasMixedText()).to.be.false;
  });

  it('are saved with their own answer where it differs from that of their category', async () => {
    const {ui, choice} = openUi({config, offered, choice: choiceWith(['media'], ['marketing'])});
    ui.open();
    await openDialog();
    checkbox('media:maps').click();
    await press('save');
    expect([choice()?.granted, choice()?.refused]).to.deep.equal([['media'], ['media:maps', 'marketing']]);
    expect((await part('confirmation')).textContent).to.contain('You said no to: Maps and Marketing.');
    ui.open();
    await openDialog();
    expect(states()).to.deep.equal(['mixed', 'on', 'off']);
  });

  it('have the answer of their category after Accept all and Reject all', async () => {
    const {ui, choice} = openUi({
      config,
      offered,
      choice: choiceWith(['media'], ['media:maps', 'marketing']),
    });
    for (const [name, answer] of [
      ['accept-all', 'on'],
      ['reject-all', 'off'],
    ] as const) {
      ui.open();
      await openDialog();
      await press(name);
      expect([choice()?.granted, choice()?.refused].flat()).to.deep.equal(['media', 'marketing']);
      ui.open();
      await openDialog();
      expect(states()).to.deep.equal([answer, answer, answer]);
      await press('close');
    }
  });

  it('are named in the confirmation, by their ids when the configuration does not have them', async () => {
    openUi({config, offered}).ui.showConfirmation({
      granted: ['media:films', 'marketing:late-one'],
      refused: ['media'],
    });
    const text = (await part('confirmation')).textContent;
    expect(text).to.contain('You said yes to: Films and Late one.');
    expect(text).to.contain('You said no to: Films and other media.');
  });

  it('are opened by a link to them', async () => {
    const {ui} = openUi({config, offered});
    ui.open('media:maps');
    await openDialog();
    await until(() => focused() === checkbox('media:maps'));
    expect(checkbox('media:maps').closest('details')?.open).to.be.true;
    ui.open('marketing');
    await until(() => focused() === checkbox('marketing'));
  });
});
