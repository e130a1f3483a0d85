import {expect} from '@open-wc/testing';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';

describe('the confirmation', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('tells what was granted and refused, takes the focus with a ring, and is a status', async () => {
    const {ui} = openUi({choice: choiceOf(['media'], ['analytics'])});
    ui.confirm({granted: ['media'], refused: ['analytics']});
    const told = await part('confirmation');
    expect(told.textContent).to.contain('You said yes to: Films and other media.');
    expect(told.textContent).to.contain('You said no to: Statistics.');
    expect(told.getAttribute('role')).to.equal('status');
    expect(focused()).to.equal(told);
    expect(getComputedStyle(told).outlineStyle).to.equal('solid');
    expect(parseFloat(getComputedStyle(told).outlineWidth)).to.be.at.least(2);
  });

  it('leaves out the list of nothing', async () => {
    const {ui} = openUi();
    ui.confirm({granted: [], refused: ['analytics', 'media']});
    expect((await part('confirmation')).textContent).to.not.contain('You said yes');
  });

  it('stays until it is hidden', async () => {
    openUi({choice: choiceOf([], ['analytics', 'media'])}).ui.confirm({granted: [], refused: ['analytics']});
    await part('confirmation');
    await press('hide');
    expect(findPart('confirmation')).to.equal(undefined);
  });

  it('gives the focus back to what opened the panel', async () => {
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

  it('gives the focus back to the first opener after a change of mind', async () => {
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

  it('leads to the panel', async () => {
    const {ui} = openUi();
    ui.confirm({granted: [], refused: ['analytics', 'media']});
    await press('change');
    await openDialog();
  });

  it('gives way when another tab changes the choice', async () => {
    const {ui, choose} = openUi();
    ui.confirm({granted: ['media'], refused: ['analytics']});
    await part('confirmation');
    choose(choiceOf([], ['analytics', 'media']));
    expect(findPart('confirmation')).to.equal(undefined);
  });

  it('says after a withdrawal what was removed, what was not, and why', async () => {
    const {ui} = openUi();
    ui.confirm({
      granted: [],
      refused: ['analytics', 'media'],
      swept: [
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

  it('is shown without the report when that cannot be had', async () => {
    const {ui} = openUi({parts: {panel: () => Promise.reject(new Error('gone'))}});
    ui.confirm({granted: [], refused: ['analytics'], swept: [{name: '_ga', kind: 'cookie'}]});
    expect((await part('confirmation')).textContent).to.contain('Your choice is saved');
  });
});
