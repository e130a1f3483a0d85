import {expect} from '@open-wc/testing';
import {parseConfig} from '../../../src/config/parse.ts';
import {readLoaderConfig} from '../../../src/config/loader-config.ts';
import {completeChoice} from '../../../src/page/answer/complete-choice.ts';
import type {PageDeps} from '../../../src/contract/page.ts';
import type {ChoiceSummary, ConsentUi} from '../../../src/contract/host.ts';

const choice = {noticeVersion: '1', time: 0, granted: [], refused: ['analytics'], times: {analytics: 0}};
const before = {...choice, granted: ['analytics'], refused: []};
const key = 'complete-choice-test-handoff';

/** Completes a withdrawal on a page where no other bundle loads. */
const withdraw = async (reloads: boolean, method: 'api' | 'panel-save') => {
  const confirmations: ChoiceSummary[] = [];
  const codes: string[] = [];
  let reloadCount = 0;
  const win = Object.create(window, {
    location: {value: {href: location.href, reload: () => (reloadCount += 1)}},
    sessionStorage: {value: sessionStorage},
  }) as PageDeps['win'];
  const deps: PageDeps = {
    win,
    rawConfig: undefined,
    config: readLoaderConfig({cookie: {name: 'complete-choice-test'}}),
    report({code}) {
      codes.push(code);
    },
    scriptUrl: new URL('/no/such/folder/', location.href).href,
    parentApi: undefined,
    running: [],
  };
  const ui: ConsentUi = {
    config: parseConfig(undefined).config,
    notice: () => ({layer: 'banner', language: 'en', text: '', categories: []}),
    showBanner: () => undefined,
    open: () => undefined,
    showPlaceholder: () => undefined,
    inventory: () => Promise.resolve([]),
    showConfirmation: (summary) => confirmations.push(summary),
  };
  await completeChoice(deps, ui, {
    action: {choice, before, method, answered: {granted: [], refused: ['analytics']}},
    notice: {layer: 'banner', language: 'en', text: '', categories: []},
    offered: ['analytics'],
    gpc: false,
    withdrawn: ['analytics'],
    reloads,
  });
  return {confirmations, codes, reloads: reloadCount};
};

describe('a withdrawal, when neither withdrawal.js nor receipt.js loads', () => {
  afterEach(() => sessionStorage.removeItem(key));

  it('reloads the page all the same, and leaves the confirmation to the next page', async () => {
    const {confirmations, reloads, codes} = await withdraw(true, 'panel-save');
    expect(reloads).to.equal(1);
    expect(confirmations).to.deep.equal([]);
    expect(JSON.parse(sessionStorage.getItem(key) ?? '')).to.deep.equal({
      granted: [],
      refused: ['analytics'],
      withdrawn: ['analytics'],
      erased: [],
    });
    expect(codes).to.contain('ui-unreachable');
  });

  it('is confirmed on this page when no reload is needed', async () => {
    const {confirmations, reloads} = await withdraw(false, 'panel-save');
    expect(reloads).to.equal(0);
    expect(confirmations).to.deep.equal([
      {granted: [], refused: ['analytics'], withdrawn: ['analytics'], erased: []},
    ]);
  });

  it('is not confirmed when a script made the choice', async () => {
    expect((await withdraw(false, 'api')).confirmations).to.deep.equal([]);
  });
});
