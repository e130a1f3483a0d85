import {expect} from '@open-wc/testing';
import type {OfferedCategory} from '../../src/contract/host.ts';
import {enService} from '../../src/ui/texts/en-service.ts';
import {declaredStatistics} from '../config/declared-exceptions.ts';
import {findPart, openDialog, press, until} from './find-part.ts';
import {textOf} from './open-receipts.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';
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

  it('show the lawful basis and what happens to the address of the device, without being opened', async () => {
    const declared = {...declaredStatistics, id: 'analytics'};
    openUi({config: {categories: [declared, config.categories[1]]}, offered}).ui.open();
    await openDialog();
    const lines = [...(group('On unless you say no')?.querySelectorAll<HTMLElement>('details > p') ?? [])];
    expect(lines.every((line) => line.checkVisibility())).to.be.true;
    expect(lines.map(({textContent}) => textContent).slice(-2)).to.deep.equal([
      'Our lawful basis for personal data: legitimate interests (UK GDPR, Article 6(1)(f)).',
      'What your device sends by itself, such as its IP address, is used only to make the connection.',
    ]);
    expect(group('You decide')?.textContent).to.not.contain('lawful basis');
  });

  it('are refused by unchecking and saving them', async () => {
    const {ui, choice} = openUi({config, offered});
    ui.open();
    await openDialog();
    group('On unless you say no')?.querySelector('input')?.click();
    await press('save');
    expect(choice()?.refused).to.deep.equal(['media', 'analytics']);
  });

  for (const [why, granted, refused, line] of [
    ['left on while the rest was refused', ['analytics'], ['media'], 'You left on what was on already.'],
    ['refused with the rest', [], ['analytics', 'media'], 'You said no. We keep that answer in this browser'],
    ['left on, with consent to the rest', ['analytics', 'media'], [], 'this browser has no receipt'],
  ] as const)
    it(`are told as what they are in place of a receipt: ${why}`, async () => {
      openUi({config, offered, choice: choiceWith(granted, refused)}).ui.open();
      const dialog = await openDialog();
      await until(() => dialog.textContent.includes(line));
    });

  it('are listed as left on or objected to, and not as an answer to a question', async () => {
    const {ui, receiveChoice} = openUi({config, offered, choice: choiceWith(['analytics'], ['media'])});
    ui.open();
    const text = async (): Promise<string> => textOf((await openDialog()).querySelector('dl'));
    expect(await text())
      .to.contain('You left on, or turned on again Statistics')
      .and.to.contain('You said no to Films and other');
    (await openDialog()).close();
    receiveChoice(choiceWith(['media'], ['analytics']));
    ui.open();
    await until(() => findPart('panel')?.textContent.includes('You objected to'));
    expect(await text())
      .to.contain('You objected to Statistics')
      .and.to.contain('You said yes to Films and other');
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

  it('are off with Global Privacy Control, and what the visitor said yes to before stays on: the panel says so', async () => {
    openUi({config, offered, gpc: true, choice: choiceWith(['media'], [])}).ui.open();
    await openDialog();
    expect(group('You decide')?.textContent).to.contain(
      'What you said yes to stays on until you take it back here.',
    );
    expect(group('You decide')?.textContent).to.not.contain('These stay off');
  });
});
