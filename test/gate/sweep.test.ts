import {expect} from '@open-wc/testing';
import type {Service} from '../../src/config/types.ts';
import {namePattern} from '../../src/gate/name-pattern.ts';
import {sweep} from '../../src/gate/sweep.ts';

const service: Service = {
  id: 'matomo',
  name: 'Matomo',
  hosts: [],
  stores: [
    {name: '_pk_id.*', kind: 'cookie'},
    {name: '_pk_cvar', kind: 'localStorage'},
    {name: '_pk_tab*', kind: 'sessionStorage'},
    {name: 'pk-events', kind: 'indexedDB'},
    {name: 'pk-*', kind: 'cacheStorage'},
  ],
};

const database = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(name));
  });

describe('the sweep after a withdrawal', () => {
  it('removes what the services declare from every kind of storage, and nothing else', async () => {
    document.cookie = '_pk_id.1.abcd=1;path=/';
    document.cookie = '_pk_id.1.deep=1';
    document.cookie = 'session=keep;path=/';
    localStorage.setItem('_pk_cvar', '1');
    localStorage.setItem('theme', 'keep');
    sessionStorage.setItem('_pk_tab7', '1');
    (await database('pk-events')).close();
    await caches.open('pk-v1');

    const swept = await sweep(window, [service]);

    expect(swept.map(({name, reason}) => [name, reason])).to.have.deep.members([
      ['_pk_id.1.abcd', undefined],
      ['_pk_id.1.deep', undefined],
      ['_pk_cvar', undefined],
      ['_pk_tab7', undefined],
      ['pk-events', undefined],
      ['pk-v1', undefined],
    ]);
    expect(document.cookie).not.to.contain('_pk_id');
    expect(document.cookie).to.contain('session=keep');
    expect(localStorage.getItem('_pk_cvar')).to.equal(null);
    expect(localStorage.getItem('theme')).to.equal('keep');
    expect(sessionStorage.getItem('_pk_tab7')).to.equal(null);
    expect((await indexedDB.databases()).map(({name}) => name)).not.to.contain('pk-events');
    expect(await caches.has('pk-v1')).to.equal(false);

    document.cookie = 'session=;path=/;max-age=0';
    localStorage.removeItem('theme');
  });

  it('tells what another page still has open', async () => {
    const open = await database('pk-events');
    const swept = await sweep(window, [service]);
    expect(swept).to.deep.equal([{name: 'pk-events', kind: 'indexedDB', reason: 'in-use'}]);
    open.close();
  });

  it('tells of what a vendor keeps on its own address, where this site cannot reach', async () => {
    document.cookie = '_pk_id.elsewhere=1;path=/';
    const stores = [{name: '_pk_id.*', kind: 'cookie', host: 'matomo.example'}] as const;
    const swept = await sweep(window, [{...service, stores}]);
    expect(swept).to.deep.equal([{name: 'Matomo', kind: 'vendor', reason: 'other-site'}]);
    document.cookie = '_pk_id.elsewhere=;path=/;max-age=0';
  });
});

describe('a name with an asterisk', () => {
  for (const [pattern, name, matches] of [
    ['_pk_id.*', '_pk_id.1.abcd', true],
    ['_pk_id.*', '_pk_idX1', false],
    ['_ga*', '_ga', true],
    ['_ga', '_ga_X', false],
    ['*', 'anything', true],
    ['a+(b)', 'a+(b)', true],
    ['a+(b)', 'aab', false],
  ] as const)
    it(`${pattern} ${matches ? 'stands' : 'does not stand'} for ${name}`, () => {
      expect(namePattern(pattern).test(name)).to.equal(matches);
    });
});
