import {expect} from '@open-wc/testing';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';

describe('the confirmation', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('says what was granted and refused, has the focus with a visible ring, and is a status', async () => {
    const {ui} = openUi({choice: choiceWith(['media'], ['analytics'])});
    ui.showConfirmation({granted: ['media'], refused: ['analytics']});
    const confirmation = await part('confirmation');
    expect(confirmation.textContent).to.contain('You said yes to: Films and other media.');
    expect(confirmation.textContent).to.contain('You said no to: Statistics.');
    expect(confirmation.getAttribute('role')).to.equal('status');
    expect(focused()).to.equal(confirmation);
    expect(getComputedStyle(confirmation).outlineStyle).to.equal('solid');
    expect(parseFloat(getComputedStyle(confirmation).outlineWidth)).to.be.at.least(2);
  });

  it('says how long a yes lasts and where it can be taken back, only after a yes', async () => {
    const lasts = 'A yes lasts 180 days. You can take it back at any time under ‘Cookie settings’.';
    const {ui} = openUi();
    ui.showConfirmation({granted: ['media'], refused: []});
    expect((await part('confirmation')).textContent).to.contain(lasts);
    ui.showConfirmation({granted: [], refused: ['media']});
    expect((await part('confirmation')).textContent).to.not.contain(lasts);
  });

  for (const [why, gpc, line] of [
    ['left on, not agreed to', false, 'On, as you chose: Statistics.'],
    ['agreed to when it was off because of Global Privacy Control', true, 'You said yes to: Statistics.'],
  ] as const)
    it(`says that what runs under an exception was ${why}`, async () => {
      const offered = [
        {id: 'analytics', basis: 'statistics'},
        {id: 'media', basis: 'consent'},
      ] as const;
      const choice = {...choiceWith(['analytics'], ['media']), grantedDespiteGpc: gpc ? ['analytics'] : []};
      const {ui} = openUi({offered, gpc, choice});
      ui.showConfirmation({granted: ['analytics'], refused: ['media']});
      const text = (await part('confirmation')).textContent;
      expect(text).to.contain(line);
      expect(text.includes('A yes lasts')).to.equal(gpc);
    });

  it('returns the focus to a film that has it, when it is hidden', async () => {
    const film = document.body.appendChild(document.createElement('iframe'));
    film.focus();
    const {ui} = openUi();
    ui.showConfirmation({granted: ['media'], refused: []});
    await until(() => focused() === findPart('confirmation'));
    await press('hide');
    expect(focused()).to.equal(film);
    film.remove();
  });

  it('has no line for an empty list', async () => {
    const {ui} = openUi();
    ui.showConfirmation({granted: [], refused: ['analytics', 'media']});
    expect((await part('confirmation')).textContent).to.not.contain('You said yes');
  });

  it('stays until the visitor hides it', async () => {
    openUi({choice: choiceWith([], ['analytics', 'media'])}).ui.showConfirmation({
      granted: [],
      refused: ['analytics'],
    });
    await part('confirmation');
    await press('hide');
    expect(findPart('confirmation')).to.equal(undefined);
  });

  it('returns the focus to the element that opened the panel', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const {ui} = openUi();
    ui.open();
    await openDialog();
    await press('reject-all');
    await until(() => focused() === findPart('confirmation'));
    await press('hide');
    expect(focused()).to.equal(opener);
    opener.remove();
  });

  it('returns the focus to the first opener when the panel was opened again from it', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const {ui} = openUi();
    ui.open();
    await openDialog();
    await press('accept-all');
    await until(() => focused() === findPart('confirmation'));
    (await part('change')).focus();
    await press('change');
    await openDialog();
    await press('reject-all');
    await until(() => focused() === findPart('confirmation'));
    await press('hide');
    expect(focused()).to.equal(opener);
    opener.remove();
  });

  it('opens the panel', async () => {
    const {ui} = openUi();
    ui.showConfirmation({granted: [], refused: ['analytics', 'media']});
    await press('change');
    await openDialog();
  });

  it('disappears when another tab changes the choice', async () => {
    const {ui, receiveChoice} = openUi();
    ui.showConfirmation({granted: ['media'], refused: ['analytics']});
    await part('confirmation');
    receiveChoice(choiceWith([], ['analytics', 'media']));
    await until(() => !findPart('confirmation'));
  });

  it('says after a withdrawal what was removed, what was not, and why', async () => {
    const {ui} = openUi();
    ui.showConfirmation({
      granted: [],
      refused: ['analytics', 'media'],
      erased: [
        {name: '_ga', kind: 'cookie'},
        {name: 'YouTube', kind: 'vendor', reason: 'other-site'},
        {name: 'Vimeo', kind: 'vendor', reason: 'other-site'},
        {name: '_fixed', kind: 'cookie', reason: 'refused'},
        {name: 'films', kind: 'indexedDB', reason: 'in-use'},
      ],
    });
    const text = (await part('confirmation')).textContent;
    expect(text).to.contain('Removed from your browser: _ga.');
    expect(text).to.contain('YouTube and Vimeo: kept on another site’s own address');
    expect(text).to.contain('_fixed: your browser did not let us');
    expect(text).to.contain('films: a page of this site still has this open');
  });

  it('has no report when the panel does not load', async () => {
    const {ui} = openUi({parts: {panel: () => Promise.reject(new Error('gone'))}});
    ui.showConfirmation({granted: [], refused: ['analytics'], erased: [{name: '_ga', kind: 'cookie'}]});
    expect((await part('confirmation')).textContent).to.contain('Your choice is saved');
  });
});
