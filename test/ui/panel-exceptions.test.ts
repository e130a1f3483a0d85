import {expect} from '@open-wc/testing';
import type {OfferedCategory} from '../../src/ui/desk.ts';
import {findPart, openDialog, press} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';
import {stated} from './stated.fixture.ts';

const raw = {
  categories: [
    {id: 'analytics', basis: 'statistics', services: [{id: 'matomo', name: 'Matomo', ...stated}]},
    {id: 'media', services: [{id: 'films', name: 'Films'}]},
  ],
};
const offered: readonly OfferedCategory[] = [
  {id: 'analytics', basis: 'statistics'},
  {id: 'media', basis: 'consent'},
];

const group = (title: string): HTMLElement | undefined =>
  [...(findPart('panel')?.querySelectorAll<HTMLElement>('.body > fieldset') ?? [])].find(
    (one) => one.querySelector('legend')?.textContent.trim() === title,
  );
const ticks = (title: string): readonly (readonly [string, boolean])[] =>
  [...(group(title)?.querySelectorAll('input') ?? [])].map(({name, checked}) => [name, checked]);

describe('what runs unasked, in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('has a heading of its own and is ticked; what is asked is not', async () => {
    openUi({raw, offered}).ui.open();
    await openDialog();
    expect(ticks('On unless you say no')).to.deep.equal([
      ['analytics', true],
      ['analytics:matomo', true],
    ]);
    expect(ticks('You decide')).to.deep.equal([
      ['media', false],
      ['media:films', false],
    ]);
  });

  it('shows what is promised of it, without having to be opened', async () => {
    openUi({raw, offered}).ui.open();
    await openDialog();
    const promises = [
      ...(group('On unless you say no')?.querySelectorAll<HTMLElement>('.promises li') ?? []),
    ];
    expect(promises.every((promise) => promise.checkVisibility())).to.be.true;
    expect(promises.map(({textContent}) => textContent)).to.deep.equal([
      'It works for us alone, and may not use what it learns for itself.',
      'It only adds up numbers. Nobody is looked at one by one.',
      'It is not used for adverts.',
      'It does not record what you do on a page.',
      'It does not know you again.',
    ]);
    expect(group('You decide')?.querySelector('.promises')).to.equal(null);
  });

  it('is refused by unticking it and saving', async () => {
    const {ui, choice} = openUi({raw, offered});
    ui.open();
    await openDialog();
    group('On unless you say no')?.querySelector('input')?.click();
    await press('save');
    expect(choice()?.refused).to.deep.equal(['media', 'analytics']);
  });

  it('is asked about like the rest when the browser sends Global Privacy Control, which is said', async () => {
    openUi({raw, offered, gpc: true}).ui.open();
    await openDialog();
    expect(group('On unless you say no')).to.equal(undefined);
    expect(ticks('You decide').map(([, isTicked]) => isTicked)).to.deep.equal([false, false, false, false]);
    expect(group('You decide')?.textContent).to.contain('These stay off unless you turn them on.');
  });
});
