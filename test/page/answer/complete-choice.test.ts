import {expect, waitUntil} from '@open-wc/testing';
import {parseConfig} from '../../../src/config/parse.ts';
import {readLoaderConfig} from '../../../src/config/loader-config.ts';
import {completeChoice} from '../../../src/page/answer/complete-choice.ts';
import type {Erasure, PageDeps} from '../../../src/contract/page.ts';
import type {ChoiceSummary, ConsentUi} from '../../../src/contract/host.ts';
import type {Method} from '../../../src/consent/choice.ts';
import type {ErasureResult} from '../../../src/gate/erase/erased.ts';

const choice = {
  noticeVersion: '1',
  time: 0,
  granted: [],
  refused: ['analytics'],
  times: {analytics: 0},
  days: {analytics: 180},
};
const before = {...choice, granted: ['analytics'], refused: []};
const key = 'complete-choice-test-handoff';

/** Completes a withdrawal on a page where no other bundle loads, unless `folder` has some. */
const withdraw = async (
  reloads: boolean,
  method: Method,
  {folder = '/no/such/folder/', withdrawn = ['analytics']} = {},
) => {
  const confirmations: ChoiceSummary[] = [];
  const reports: (readonly ErasureResult[])[] = [];
  const codes: string[] = [];
  let reloadCount = 0;
  const win = Object.create(window, {
    name: {value: key},
    origin: {value: location.origin},
    location: {value: {href: location.href, reload: () => (reloadCount += 1)}},
    history: {value: history},
    sessionStorage: {value: sessionStorage},
  }) as PageDeps['win'];
  const deps: PageDeps = {
    win,
    rawConfig: undefined,
    config: readLoaderConfig({cookie: {name: 'complete-choice-test'}}),
    report({code}) {
      codes.push(code);
    },
    scriptUrl: new URL(folder, import.meta.url).href,
    parentApi: undefined,
    running: [],
    refused: {},
  };
  const {config} = parseConfig(undefined);
  const ui: ConsentUi = {
    config,
    checkedConfig: () => Promise.resolve(config),
    notice: () => ({layer: 'banner', language: 'en', text: '', categories: []}),
    showBanner: () => undefined,
    showChanges: () => undefined,
    open: () => undefined,
    showPlaceholder: () => undefined,
    inventory: () => Promise.resolve([]),
    showConfirmation: (summary) => confirmations.push(summary),
    showErased: (erased) => reports.push(erased),
  };
  await completeChoice(deps, ui, {
    action: {choice, before, method, answered: {granted: [], refused: ['analytics']}},
    notice: {layer: 'banner', language: 'en', text: '', categories: []},
    offered: ['analytics'],
    gpc: false,
    withdrawn,
    reloads,
  });
  return {confirmations, reports, codes, reloads: reloadCount};
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
    });
    await waitUntil(() => codes.includes('ui-unreachable'), 'the report');
  });

  it('is confirmed on this page when no reload is needed', async () => {
    const {confirmations, reports, reloads} = await withdraw(false, 'panel-save');
    expect(reloads).to.equal(0);
    expect(confirmations).to.deep.equal([{granted: [], refused: ['analytics']}]);
    expect(reports).to.deep.equal([]);
  });

  for (const method of ['api', 'gpc'] as const)
    it(`is not confirmed when no control of the interface was used (${method})`, async () => {
      expect((await withdraw(false, method)).confirmations).to.deep.equal([]);
    });
});

/** What `bundles/withdrawal.js` does as it erases: this event has the window, the keys, and a list for what it finds. */
interface Asked {
  readonly win: Pick<Window, 'name'>;
  readonly erasure: Erasure;
  readonly found: ErasureResult[];
}

describe('a refusal that withdraws nothing', () => {
  const refuse = async (method: Method, ...found: readonly ErasureResult[]) => {
    const asked: Erasure[] = [];
    const onErase = (event: Event): void => {
      const {detail} = event as CustomEvent<Asked>;
      // A test of another file in this page may still be loading the bundle, and erase only now.
      if (detail.win.name !== key) return;
      asked.push(detail.erasure);
      detail.found.push(...found);
    };
    document.addEventListener('erasure-asked-for', onErase);
    const result = await withdraw(false, method, {folder: '../bundles/', withdrawn: []});
    document.removeEventListener('erasure-asked-for', onErase);
    return {...result, asked};
  };
  const cookie = {name: '_ga', kind: 'cookie'} as const;

  it('erases what may not run, although nothing ran, and reports what it found below the confirmation', async () => {
    const {asked, confirmations, reports, reloads} = await refuse('banner-reject', cookie);
    expect(asked).to.deep.equal([{withdrawn: []}]);
    expect(confirmations).to.deep.equal([{granted: [], refused: ['analytics']}]);
    expect([reports, reloads]).to.deep.equal([[[cookie]], 0]);
  });

  it('has no report when nothing was there, or only what something else stores too', async () => {
    expect((await refuse('banner-reject')).reports).to.deep.equal([]);
    expect((await refuse('panel-save', {...cookie, reason: 'shared'})).reports).to.deep.equal([]);
  });

  it('erases without a report when no control of the interface was used', async () => {
    const {asked, reports} = await refuse('gpc', cookie);
    expect(asked).to.have.length(1);
    expect(reports).to.deep.equal([]);
  });
});
