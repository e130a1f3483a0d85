import {expect} from '@open-wc/testing';
import type {OfferedCategory} from '../../src/contract/host.ts';
import {enService} from '../../src/ui/texts/en-service.ts';
import {findPart, openDialog, press} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';
import {exceptionFacts} from './exception-facts.fixture.ts';

const config = {
  categories: [
    {id: 'analytics', basis: 'statistics', services: [{id: 'matomo', name: 'Matomo', ...exceptionFacts}]},
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
const checkboxesIn = (title: string): readonly (readonly [string, boolean])[] =>
  [...(group(title)?.querySelectorAll('input') ?? [])].map(({name, checked}) => [name, checked]);

describe('categories under an exception, in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('have their own heading and are checked; categories that need consent are not', async () => {
    openUi({config, offered}).ui.open();
    await openDialog();
    expect(checkboxesIn('On unless you say no')).to.deep.equal([
      ['analytics', true],
      ['analytics:matomo', true],
    ]);
    expect(checkboxesIn('You decide')).to.deep.equal([
      ['media', false],
      ['media:films', false],
    ]);
  });

  it('show what their services promise without being opened', async () => {
    openUi({config, offered}).ui.open();
    await openDialog();
    const promises = [
      ...(group('On unless you say no')?.querySelectorAll<HTMLElement>('.promises li') ?? []),
    ];
    expect(promises.every((promise) => promise.checkVisibility())).to.be.true;
    expect(promises.map(({textContent}) => textContent)).to.deep.equal([
      enService['promise.processor'],
      enService['promise.aggregateOnly'],
      enService['promise.noAds'],
      enService['promise.noReplay'],
      enService['promise.noUserId'],
    ]);
    expect(group('You decide')?.querySelector('.promises')).to.equal(null);
  });

  it('are refused by unchecking and saving them', async () => {
    const {ui, choice} = openUi({config, offered});
    ui.open();
    await openDialog();
    group('On unless you say no')?.querySelector('input')?.click();
    await press('save');
    expect(choice()?.refused).to.deep.equal(['media', 'analytics']);
  });

  it('need consent like the rest with Global Privacy Control, and the panel says why', async () => {
    openUi({config, offered, gpc: true}).ui.open();
    await openDialog();
    expect(group('On unless you say no')).to.equal(undefined);
    expect(checkboxesIn('You decide').map(([, isChecked]) => isChecked)).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
    expect(group('You decide')?.textContent).to.contain('These stay off unless you turn them on.');
  });
});
