import {expect} from '@open-wc/testing';
import type {OfferedCategory} from '../../src/ui/desk.ts';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';

const films = {id: 'films', name: 'Films', location: 'IE', retention: 'P6M'};
const maps = {id: 'maps', name: 'Maps', stores: [{name: 'm', kind: 'cookie'}]};
const raw = {
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

const all = (): readonly HTMLInputElement[] => [...(findPart('panel')?.querySelectorAll('input') ?? [])];
const box = (key: string): HTMLInputElement => {
  const found = all().find(({name}) => name === key);
  if (!found) throw new Error(`No box is called ${key}.`);
  return found;
};
const state = (key: string): string => (box(key).indeterminate ? 'mixed' : box(key).checked ? 'on' : 'off');
const states = (): readonly string[] => ['media', 'media:films', 'media:maps'].map(state);
const isSaid = (): boolean =>
  [...(findPart('panel')?.querySelectorAll('.category') ?? [])].some(
    (category) => category.contains(box('media')) && category.querySelector('.mixed')?.checkVisibility(),
  );

describe('services in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('have a checkbox each, in a group named after their category, and none where nothing is to decide', async () => {
    openUi({raw, offered}).ui.open();
    const dialog = await openDialog();
    expect(all().map(({name}) => name)).to.deep.equal([
      'media',
      'media:films',
      'media:maps',
      'marketing',
      'marketing:films',
    ]);
    expect(box('media:films').labels?.[0]?.textContent.trim()).to.equal('Films');
    const group = box('media:films').closest('fieldset');
    expect(group?.querySelector('legend')?.textContent).to.equal(
      'Films and other media: decide for each one',
    );
    expect(group?.contains(box('media:maps'))).to.be.true;
    expect(group?.contains(box('media'))).to.be.false;
    expect(dialog.textContent).to.contain('Keeps what it learns in: Ireland.');
    expect(dialog.textContent).to.contain('Keeps what it learns for 6 months.');
    expect(dialog.textContent).to.contain('Login');
  });

  it('name cookies from left to right, and speak of themselves in the site’s language, in a panel from right to left', async () => {
    document.documentElement.lang = 'ar';
    const stores = [{name: '_m', kind: 'cookie', purpose: 'Keeps the place.'}];
    const services = [{id: 'maps', name: 'Maps', provider: 'Maps, Inc.', purpose: 'Shows maps.', stores}];
    openUi({raw: {categories: [{id: 'media', services}]}, offered}).ui.open();
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

  it('follow their category, and take it along when they agree', async () => {
    openUi({raw, offered}).ui.open();
    await openDialog();
    box('media').click();
    expect(states()).to.deep.equal(['on', 'on', 'on']);
    expect(['marketing', 'marketing:films'].map(state)).to.deep.equal(['off', 'off']);
    box('media:films').click();
    box('media:maps').click();
    expect(states()).to.deep.equal(['off', 'off', 'off']);
    box('media:films').click();
    box('media:maps').click();
    expect(states()).to.deep.equal(['on', 'on', 'on']);
  });

  it('that differ make their category mixed, said in words, and without a move under the press', async () => {
    openUi({raw, offered}).ui.open();
    await openDialog();
    for (const details of (await part('panel')).querySelectorAll('details')) details.open = true;
    expect(isSaid()).to.be.false;
    const {top} = box('media:maps').getBoundingClientRect();
    box('media:maps').click();
    expect(states()).to.deep.equal(['mixed', 'off', 'on']);
    expect(isSaid()).to.be.true;
    expect(box('media:maps').getBoundingClientRect().top).to.equal(top);
    box('media').click();
    expect(states()).to.deep.equal(['on', 'on', 'on']);
    expect(isSaid()).to.be.false;
  });

  it('are saved where they differ, beside the answer of their category', async () => {
    const {ui, choice} = openUi({raw, offered, choice: choiceOf(['media'], ['marketing'])});
    ui.open();
    await openDialog();
    box('media:maps').click();
    await press('save');
    expect([choice()?.granted, choice()?.refused]).to.deep.equal([['media'], ['media:maps', 'marketing']]);
    expect((await part('confirmation')).textContent).to.contain('You said no to: Maps and Marketing.');
    ui.open();
    await openDialog();
    expect(states()).to.deep.equal(['mixed', 'on', 'off']);
  });

  it('agree with their category after Accept all and Reject all', async () => {
    const {ui, choice} = openUi({raw, offered, choice: choiceOf(['media'], ['media:maps', 'marketing'])});
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

  it('are named in the confirmation by their own names, as the page knows them or not', async () => {
    openUi({raw, offered}).ui.confirm({granted: ['media:films', 'marketing:late-one'], refused: ['media']});
    const told = (await part('confirmation')).textContent;
    expect(told).to.contain('You said yes to: Films and Late one.');
    expect(told).to.contain('You said no to: Films and other media.');
  });

  it('are where a link leads to, opened', async () => {
    const {ui} = openUi({raw, offered});
    ui.open('media:maps');
    await openDialog();
    await until(() => focused() === box('media:maps'));
    expect(box('media:maps').closest('details')?.open).to.be.true;
    ui.open('marketing');
    await until(() => focused() === box('marketing'));
  });
});
