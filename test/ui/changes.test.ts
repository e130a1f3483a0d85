import {expect} from '@open-wc/testing';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {choiceWith, clearPage, type OpenUi, openUi, type TestSetup} from './open-ui.ts';

const changes = [
  {from: '1', categories: ['media'], text: 'Films now come from Openreel.'},
  {from: '2', categories: [], text: 'We keep letters for two years.'},
];
const config = {
  organisation: {name: 'Example Trust'},
  notice: {version: '3', changes},
  texts: {cy: {'notice.2': 'Rydym yn cadw llythyrau am ddwy flynedd.'}},
};

/** Everything is answered, and nothing is asked again. */
const answered = choiceWith(['analytics'], ['media']);

describe('what has changed since an answer', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  const open = (setup: TestSetup): OpenUi => openUi({config, ...setup});
  const showNote = async (setup: TestSetup): Promise<OpenUi> => {
    const opened = open({choice: answered, changes: changes.slice(1), ...setup});
    opened.ui.showChanges();
    await part('confirmation');
    return opened;
  };

  it('is said first in the banner that asks again, and in its notice', async () => {
    const {ui, host} = open({choice: choiceWith(['analytics'], []), changes});
    ui.showBanner();
    await part('banner');
    const line = 'What has changed: Films now come from Openreel. We keep letters for two years.';
    expect(host().querySelector('p')?.textContent).to.equal(line);
    expect(ui.notice('banner-accept').text.split('\n')[1]).to.equal(line);
  });

  it('is not said when nothing has changed', async () => {
    const {ui} = open({});
    ui.showBanner();
    await part('banner');
    expect(ui.notice('banner-accept').text).to.not.contain('What has changed');
  });

  it('is a status beside the page when nothing is asked, and does not take the focus', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await showNote({});
    const note = findPart('confirmation');
    expect(note?.getAttribute('role')).to.equal('status');
    expect(note?.textContent).to.contain('We keep letters for two years.').and.not.contain('Openreel');
    expect(focused()).to.equal(field);
    field.remove();
  });

  it('is in the language of the page where the site has it', async () => {
    document.documentElement.lang = 'cy';
    await showNote({});
    expect(findPart('confirmation')?.textContent).to.contain('Beth sydd wedi newid');
    expect(findPart('confirmation')?.textContent).to.contain('ddwy flynedd');
  });

  it('counts as read when the visitor hides it, and not before', async () => {
    const {changesReadCount, host} = await showNote({});
    expect(changesReadCount()).to.equal(0);
    await press('hide');
    expect(changesReadCount()).to.equal(1);
    await until(() => !findPart('confirmation'));
    expect(host().isConnected).to.equal(true);
  });

  it('is in the panel, newest first; the note opens the panel at the choices', async () => {
    const {changesReadCount} = await showNote({});
    await press('change');
    const dialog = await openDialog();
    expect(changesReadCount()).to.equal(1);
    expect(focused()?.id).not.to.equal('changes');
    const lines = [...dialog.querySelectorAll('[aria-labelledby=changes] p')].map(
      ({textContent}) => textContent,
    );
    expect(lines).to.deep.equal(['We keep letters for two years.', 'Films now come from Openreel.']);
  });

  it('is not a note of its own while a question is open', async () => {
    const {ui} = open({choice: choiceWith(['analytics'], []), changes});
    ui.showBanner();
    ui.showChanges();
    await part('banner');
    expect(findPart('confirmation')).to.equal(undefined);
  });
});
