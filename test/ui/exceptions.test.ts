import {expect} from '@open-wc/testing';
import type {OfferedCategory} from '../../src/ui/desk.ts';
import {findPart, focused, part, press, until} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';
import {stated} from './stated.fixture.ts';

const raw = {
  categories: [
    {id: 'analytics', basis: 'statistics', services: [{id: 'matomo', name: 'Matomo', ...stated}]},
    {id: 'looks', basis: 'appearance', title: 'Looks', services: [{id: 'theme', name: 'Theme', ...stated}]},
    {id: 'media'},
  ],
};
const statistics: OfferedCategory = {id: 'analytics', basis: 'statistics'};
const looks: OfferedCategory = {id: 'looks', basis: 'appearance'};
const media: OfferedCategory = {id: 'media', basis: 'consent'};
const text = (name: string): string | undefined => findPart(name)?.textContent.trim();

describe('what is on under an exception', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is said to be on, with what it does and who runs it, and is not among what is asked', async () => {
    const {ui, host} = openUi({raw, offered: [statistics, media]});
    ui.ask();
    await part('banner');
    expect(host().textContent).to.contain('On already: Statistics. Show us how people use the site');
    expect(host().textContent).to.contain('Run by Matomo.');
    expect(host().textContent).to.contain('We are asking about: Films and other media.');
    expect(text('object')).to.equal('Turn off Statistics');
    for (const child of host().children) expect(ui.notice().text).to.contain(child.textContent.trim());
  });

  it('goes off with one press; the banner stays, says so by taking the focus, and asks for the rest', async () => {
    const {ui, heard, host} = openUi({raw, offered: [statistics, media]});
    ui.ask();
    await press('object');
    expect(heard.map(({method}) => method)).to.deep.equal(['banner-object']);
    await until(() => focused() === findPart('off'));
    expect(text('off')).to.equal('Turned off: Statistics.');
    expect(host().textContent.match(/Turned off/g)).to.have.length(1);
    expect([findPart('object'), findPart('confirmation')]).to.deep.equal([undefined, undefined]);
    expect(text('accept')).to.equal('Accept all');
    await press('accept');
    expect(heard.at(-1)).to.deep.equal({granted: ['media'], method: 'banner-accept'});
    await part('confirmation');
    expect(findPart('banner')).to.equal(undefined);
  });

  it('shows what was removed, in the banner that stays', async () => {
    const choice = choiceOf([], ['analytics']);
    const {ui, host} = openUi({raw, offered: [statistics, media], choice});
    ui.ask();
    ui.confirm({granted: [], refused: ['analytics'], swept: [{name: '_pk_id', kind: 'cookie'}]});
    await until(() => host().shadowRoot?.textContent.includes('Removed from your browser: _pk_id.'));
    expect(findPart('accept')).to.not.equal(undefined);
  });

  it('alone makes the banner a notice, with two answers alike', async () => {
    const {ui, heard} = openUi({raw, offered: [statistics]});
    ui.ask();
    await part('banner');
    expect(['title', 'accept', 'reject', 'object'].map(text)).to.deep.equal([
      'What is on already',
      'Keep on',
      'Turn off',
      undefined,
    ]);
    expect((await part('banner')).getAttribute('aria-label')).to.equal('What is on already');
    expect(ui.notice().text).to.contain('Keep on\nTurn off');
    await press('reject');
    expect(heard).to.deep.equal([{granted: [], method: 'banner-reject'}]);
    await part('confirmation');
    expect(findPart('banner')).to.equal(undefined);
  });

  it('can be turned off one by one when there are several, until nothing is open', async () => {
    const {ui} = openUi({raw, offered: [statistics, looks]});
    ui.ask();
    await press('object');
    await until(() => text('off') === 'Turned off: Statistics.');
    expect(['title', 'reject'].map(text)).to.deep.equal(['What is on already', 'Turn off']);
    await press('reject');
    await part('confirmation');
  });

  it('starts off with Global Privacy Control: then it is asked about like the rest', async () => {
    const {ui, host, heard} = openUi({raw, offered: [statistics, media], gpc: true});
    ui.ask();
    await part('banner');
    expect(host().textContent).to.contain('asking about: Statistics and Films and other media.');
    expect(host().textContent).to.contain('These stay off unless you turn them on.');
    expect(findPart('object')).to.equal(undefined);
    await press('accept');
    expect(heard.at(-1)?.granted).to.deep.equal(['analytics', 'media']);
  });

  it('goes off here when another tab turned it off', async () => {
    const {ui, choose} = openUi({raw, offered: [statistics, media]});
    ui.ask();
    await part('object');
    choose(choiceOf([], ['analytics']));
    await until(() => text('off') === 'Turned off: Statistics.');
    expect(findPart('object')).to.equal(undefined);
  });
});
