import {expect} from '@open-wc/testing';
import type {OfferedCategory} from '../../src/contract/host.ts';
import {findPart, focused, part, press, purposes, until} from './find-part.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';
import {exceptionFacts} from './exception-facts.fixture.ts';

const config = {
  categories: [
    {id: 'analytics', basis: 'statistics', services: [{id: 'matomo', name: 'Matomo', ...exceptionFacts}]},
    {
      id: 'looks',
      basis: 'appearance',
      title: 'Looks',
      services: [{id: 'theme', name: 'Theme', ...exceptionFacts}],
    },
    {id: 'media'},
  ],
};
const statistics: OfferedCategory = {id: 'analytics', basis: 'statistics'};
const looks: OfferedCategory = {id: 'looks', basis: 'appearance'};
const media: OfferedCategory = {id: 'media', basis: 'consent'};
const text = (name: string): string | undefined => findPart(name)?.textContent.trim();

describe('a category that is on under an exception', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('is described as on, with what it does and who runs it, and is not asked about', async () => {
    const {ui, host} = openUi({config, offered: [statistics, media]});
    ui.showBanner();
    await part('banner');
    expect(host().textContent).to.contain('On already: Statistics. Show us how people use the site');
    expect(host().textContent).to.contain('Run by Example Trust.');
    expect(await purposes()).to.deep.equal([
      'Films and other media: to play films, maps and posts from other sites.',
    ]);
    expect(text('object')).to.equal('Turn off Statistics');
    for (const child of host().children)
      expect(ui.notice('banner-accept').text).to.contain(child.textContent.trim());
  });

  it('is turned off with one press; the banner stays, says so, moves the focus there and asks about the rest', async () => {
    const {ui, submitted, host} = openUi({config, offered: [statistics, media]});
    ui.showBanner();
    await press('object');
    expect(submitted.map(({method}) => method)).to.deep.equal(['banner-object']);
    await until(() => focused() === findPart('off'));
    expect(text('off')).to.equal('Turned off: Statistics.');
    expect(host().textContent.match(/Turned off/g)).to.have.length(1);
    expect([findPart('object'), findPart('confirmation')]).to.deep.equal([undefined, undefined]);
    expect(text('accept')).to.equal('Accept all');
    await press('accept');
    expect(submitted.at(-1)).to.deep.equal({granted: ['media'], method: 'banner-accept'});
    await part('confirmation');
    expect(findPart('banner')).to.equal(undefined);
  });

  it('has its report of what was removed in the banner, which stays', async () => {
    const choice = choiceWith([], ['analytics']);
    const {ui, host} = openUi({config, offered: [statistics, media], choice});
    ui.showBanner();
    ui.showConfirmation({granted: [], refused: ['analytics'], erased: [{name: '_pk_id', kind: 'cookie'}]});
    await until(() => host().shadowRoot?.textContent.includes('Removed from your browser: _pk_id.'));
    expect(findPart('accept')).to.not.equal(undefined);
  });

  it('makes the banner a notice with two equal answers when nothing needs consent', async () => {
    const {ui, submitted} = openUi({config, offered: [statistics]});
    ui.showBanner();
    await part('banner');
    expect(['title', 'accept', 'reject', 'object'].map(text)).to.deep.equal([
      'What is on already',
      'Keep on',
      'Turn off',
      undefined,
    ]);
    expect((await part('banner')).getAttribute('aria-label')).to.equal('What is on already');
    expect(ui.notice('banner-accept').text).to.contain('Keep on\nTurn off');
    await press('reject');
    expect(submitted).to.deep.equal([{granted: [], method: 'banner-reject'}]);
    await part('confirmation');
    expect(findPart('banner')).to.equal(undefined);
  });

  it('can be turned off by itself when there are several', async () => {
    const {ui} = openUi({config, offered: [statistics, looks]});
    ui.showBanner();
    await press('object');
    await until(() => text('off') === 'Turned off: Statistics.');
    expect(['title', 'reject'].map(text)).to.deep.equal(['What is on already', 'Turn off']);
    await press('reject');
    await part('confirmation');
  });

  it('is off with Global Privacy Control, and is asked about like the rest', async () => {
    const {ui, host, submitted} = openUi({config, offered: [statistics, media], gpc: true});
    ui.showBanner();
    await part('banner');
    expect((await purposes()).map((line) => line.split(':')[0])).to.deep.equal([
      'Statistics',
      'Films and other media',
    ]);
    expect(host().textContent).to.contain('These stay off unless you turn them on.');
    expect(findPart('object')).to.equal(undefined);
    await press('accept');
    expect(submitted.at(-1)?.granted).to.deep.equal(['analytics', 'media']);
  });

  it('is shown as turned off when another tab turned it off', async () => {
    const {ui, receiveChoice} = openUi({config, offered: [statistics, media]});
    ui.showBanner();
    await part('object');
    receiveChoice(choiceWith([], ['analytics']));
    await until(() => text('off') === 'Turned off: Statistics.');
    expect(findPart('object')).to.equal(undefined);
  });
});
