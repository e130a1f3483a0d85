import {expect} from '@open-wc/testing';
import type {ErasureResult} from '../../src/gate/erase/erased.ts';
import {findPart, openDialog, press, until} from './find-part.ts';
import {choiceWith, clearPage, openUi, type OpenUi, type TestSetup} from './open-ui.ts';

const stores = [
  {name: '_film_*', kind: 'cookie'},
  {name: 'film', kind: 'localStorage'},
];
const config = {
  categories: [
    {
      id: 'media',
      services: [
        {id: 'films', name: 'Films', stores},
        {id: 'maps', name: 'Maps'},
      ],
    },
  ],
};
const running = [{what: 'film.example', keys: ['media:films', 'media:maps']}];
const erased: readonly ErasureResult[] = [
  {name: '_film_seen', kind: 'cookie'},
  {name: 'Films', kind: 'vendor', reason: 'other-site'},
];

const open = async (setup: TestSetup = {}): Promise<OpenUi> => {
  const opened = openUi({config, offered: [{id: 'media', basis: 'consent'}], ...setup});
  opened.ui.open();
  await openDialog();
  return opened;
};

/** The text of the button that clears; `undefined` when there is none. */
const clearButton = (): string | undefined => findPart('clear')?.textContent.trim();
const report = (): string =>
  findPart('panel')?.querySelector('[aria-labelledby=now] [role=status]')?.textContent.replace(/\s+/g, ' ') ??
  '';

describe('clearing what a service stored that was played once', () => {
  const forget = (): void => {
    clearPage();
    document.cookie = '_film_seen=;max-age=0';
    localStorage.removeItem('film');
  };
  beforeEach(forget);
  afterEach(forget);

  it('is offered for a service that runs on the page and may not, if it declares what it stores', async () => {
    const {cleared} = await open({activity: {running}, erased});
    expect(clearButton()).to.equal('Clear what Films stored');
    await press('clear');
    await until(() => report().includes('Removed from your browser: _film_seen.'));
    expect(cleared).to.deep.equal(['media:films']);
    expect(report()).to.contain('Films: kept on another site’s own address, which we cannot reach.');
    expect(clearButton(), 'the button keeps the focus').to.equal('Clear what Films stored');
  });

  for (const [why, store] of [
    ['a cookie', () => void (document.cookie = '_film_seen=1')],
    ['a key', () => localStorage.setItem('film', '1')],
  ] as const)
    it(`is offered on a later page, where ${why} of the service is still in the browser`, async () => {
      store();
      await open();
      expect(clearButton()).to.equal('Clear what Films stored');
    });

  it('is not offered where nothing was stored, and for what the visitor has allowed', async () => {
    const {ui, receiveChoice} = await open();
    expect(clearButton()).to.equal(undefined);
    await press('close');
    document.cookie = '_film_seen=1';
    receiveChoice(choiceWith(['media'], []));
    ui.open();
    await openDialog();
    expect(clearButton()).to.equal(undefined);
  });

  it('does not say that nothing was left, when something is where this site cannot reach it', async () => {
    await open({activity: {running}, erased: erased.slice(1)});
    await press('clear');
    await until(() => report().includes('These were not removed:'));
    expect(report()).to.not.contain('Nothing was left');
  });

  it('says so when a file that it needs does not load', async () => {
    await open({activity: {running}});
    await press('clear');
    await until(() => report().includes('Check your connection, then try again.'));
  });

  it('starts without the earlier report when the panel is opened again', async () => {
    const {ui} = await open({activity: {running}, erased});
    await press('clear');
    await until(() => report().includes('Removed'));
    await press('close');
    ui.open();
    await until(() => !report().includes('Removed'));
  });
});
