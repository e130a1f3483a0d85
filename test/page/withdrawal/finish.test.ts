import {expect} from '@open-wc/testing';
import {parseConfig} from '../../../src/config/parse.ts';
import {readLoaderConfig} from '../../../src/config/loader-config.ts';
import type {PageDeps} from '../../../src/contract/page.ts';
import {finishWithdrawal} from '../../../src/page/withdrawal/finish.ts';
import type {ChoiceSummary, ConsentUi} from '../../../src/contract/host.ts';

const deps: PageDeps = {
  win: window,
  rawConfig: undefined,
  config: readLoaderConfig({cookie: {name: 'finish-test'}}),
  report: () => undefined,
  scriptUrl: document.baseURI,
  parentApi: undefined,
  running: [],
  refused: {},
};
const key = 'finish-test-handoff';

const confirmations = async (): Promise<readonly ChoiceSummary[]> => {
  const shown: ChoiceSummary[] = [];
  const unused = (): never => {
    throw new Error('Not to be called.');
  };
  await finishWithdrawal(deps, {
    checkedConfig: () => Promise.resolve(parseConfig(undefined).config),
    showConfirmation: (summary) => shown.push(summary),
    showBanner: unused,
    open: unused,
    notice: unused,
  } as Partial<ConsentUi> as ConsentUi);
  return shown;
};

describe('the confirmation of a withdrawal after the reload', () => {
  const handoff: ChoiceSummary = {
    granted: ['media'],
    refused: [],
    withdrawn: ['analytics'],
    erased: [{name: '_ga', kind: 'cookie'}],
  };

  it('is shown once', async () => {
    sessionStorage.setItem(key, JSON.stringify(handoff));
    const {granted, refused, erased} = handoff;
    expect(await confirmations()).to.deep.equal([{granted, refused, erased}]);
    expect(await confirmations()).to.deep.equal([]);
  });

  it('is not shown when the visitor has seen it already', async () => {
    sessionStorage.setItem(key, JSON.stringify({...handoff, isShown: true}));
    expect(await confirmations()).to.deep.equal([]);
    expect(sessionStorage.getItem(key)).to.equal(null);
  });

  for (const forged of [
    '',
    '{',
    'null',
    '[]',
    '{"granted":"media"}',
    '{"granted":[],"refused":[],"erased":1}',
    '{"granted":[],"refused":[],"withdrawn":"media"}',
  ])
    it(`is not shown when the stored text is ${forged || 'empty'}`, async () => {
      sessionStorage.setItem(key, forged);
      expect(await confirmations()).to.deep.equal([]);
      expect(sessionStorage.getItem(key)).to.equal(null);
    });
});
