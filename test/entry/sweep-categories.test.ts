import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import {sweepAgain, sweepCategories} from '../../src/entry/sweep-categories.ts';

const store = (name: string): object => ({
  services: [{id: 'a-service', name: 'A service', stores: [{name}]}],
});
const {categories} = parseConfig({
  categories: [
    {id: 'analytics', ...store('_count*')},
    {id: 'marketing', ...store('_ad')},
  ],
}).config;

describe('the sweep of withdrawn categories', () => {
  afterEach(() => {
    for (const name of ['_count1', '_count2', '_ad']) document.cookie = `${name}=;path=/;max-age=0`;
  });

  it('takes what their services store and leaves what others do', async () => {
    document.cookie = '_count1=1;path=/';
    document.cookie = '_ad=1;path=/';
    expect(await sweepCategories(window, categories, ['analytics'])).to.deep.equal([
      {name: '_count1', kind: 'cookie'},
    ]);
    expect(document.cookie).to.contain('_ad=1');
  });

  it('takes again what a running script put back, and tells it once with all the rest', async () => {
    document.cookie = '_count1=back;path=/';
    const first = [
      {name: '_count1', kind: 'cookie', reason: 'refused'},
      {name: '_count2', kind: 'cookie'},
    ] as const;
    expect(await sweepAgain(window, categories, ['analytics'], first)).to.have.deep.members([
      {name: '_count1', kind: 'cookie'},
      {name: '_count2', kind: 'cookie'},
    ]);
    expect(document.cookie).not.to.contain('_count1');
  });
});
