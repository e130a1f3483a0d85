import {expect} from '@open-wc/testing';
import {readLoaderConfig} from '../../../src/config/loader-config.ts';
import type {ChoiceSummary} from '../../../src/contract/host.ts';
import type {PageDeps} from '../../../src/contract/page.ts';
import type {PrivacyDeskApi} from '../../../src/contract/public-api.ts';
import {sayIfStillHere} from '../../../src/page/withdrawal/still-here.ts';
import {eventually} from '../../eventually.ts';

const choice: ChoiceSummary = {granted: ['media'], refused: ['analytics']};
const erased = [{name: '_count', kind: 'cookie'}] as const;

describe('a page that is still there after it should have loaded again', () => {
  afterEach(() => delete window.privacyDesk);

  it('names what still runs and may not, below the confirmation', async () => {
    const allows = (key: string): boolean => key === 'media';
    Object.defineProperty(window, 'privacyDesk', {
      value: {allows} satisfies Partial<PrivacyDeskApi>,
      configurable: true,
    });
    const shown: ChoiceSummary[] = [];
    const deps: PageDeps = {
      win: window,
      rawConfig: undefined,
      config: readLoaderConfig(undefined),
      report: () => undefined,
      scriptUrl: document.baseURI,
      parentApi: undefined,
      running: [
        {what: 'count.example', keys: ['analytics']},
        {what: 'films.example', keys: ['media']},
      ],
      refused: {},
      erased,
    };
    sayIfStillHere(deps, {showConfirmation: (summary) => shown.push(summary)}, choice);
    await eventually(() => shown.length > 0, 'nothing is said');
    expect(shown).to.deep.equal([
      {...choice, erased: [...erased, {name: 'count.example', kind: 'vendor', reason: 'running'}]},
    ]);
  });
});
