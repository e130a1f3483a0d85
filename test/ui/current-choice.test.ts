import {expect} from '@open-wc/testing';
import {openDialog, press, until} from './find-part.ts';
import {findSection, issueTwoReceipts, openReceipts, textOf} from './open-receipts.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';

describe('the section about the current choice', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('shows the choice and, from the receipts, the earlier choices that led to it', async () => {
    await openReceipts(await issueTwoReceipts());
    const text = textOf(findSection('choices'));
    expect(text.slice(0, text.indexOf('How it came'))).to.match(
      /Saved on .* You said yes to Surveys You said no to .*$/,
    );
    expect(text).to.contain('How it came to this (2)');
    const events = [...(findSection('choices')?.querySelectorAll('li') ?? [])].map(textOf);
    expect(events[0]).to.contain('You said yes to Surveys');
    expect(events[1]).to.contain('You said yes to Count visits');
  });

  for (const [what, granted] of [
    ['was left on before', ['analytics']],
    ['has no answer', []],
  ] as const)
    it(`lists what Global Privacy Control turns off among the objections when it ${what}`, async () => {
      const offered = [
        {id: 'analytics', basis: 'statistics'},
        {id: 'media', basis: 'consent'},
      ] as const;
      const {ui} = openUi({gpc: true, offered, choice: choiceWith(granted, ['media'])});
      ui.open();
      await until(() => findSection('choices'));
      const text = textOf(findSection('choices'));
      expect(text).to.contain('You objected to Statistics').and.to.not.contain('You left on');
    });

  it('shows the choice without receipts too, and is absent before there is a choice', async () => {
    const {ui, receiveChoice} = openUi();
    ui.open();
    await openDialog();
    expect(findSection('choices')).to.equal(undefined);
    receiveChoice(choiceWith([], ['analytics', 'media']));
    await press('close');
    ui.open('choices');
    await until(() => findSection('choices'));
    expect(textOf(findSection('choices'))).to.contain('You said no to Statistics and Films and other media');
  });
});
