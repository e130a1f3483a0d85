import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import type {PrivacyDesk} from '../../src/entry/public-api.ts';
import {sweepAgain} from '../../src/entry/sweep-again.ts';
import {sweepCategories} from '../../src/entry/sweep-categories.ts';
import {eventually} from '../eventually.ts';

const service = (id: string, ...names: readonly string[]): object => ({
  id,
  stores: names.map((name) => ({name})),
});
const {config} = parseConfig({
  categories: [
    {
      id: 'analytics',
      services: [service('counter', '_count*'), service('replay', '_replay', '_count_shared')],
    },
    {id: 'marketing', services: [service('counter', '_ad')]},
    {
      id: 'media',
      services: [
        {
          id: 'films',
          name: 'Films',
          stores: [
            {name: 'f', host: 'films.example'},
            {name: '_sid', httpOnly: true},
          ],
        },
      ],
    },
  ],
});
const cookies = ['_count1', '_count_shared', '_replay', '_ad', 'privacy-desk'];

/** The window, on whose page these keys may run. */
const pageThatAllows = (...keys: readonly string[]): Window & typeof globalThis =>
  Object.defineProperty(window, 'privacyDesk', {
    value: {allows: (key) => keys.includes(key)} satisfies Partial<PrivacyDesk>,
    configurable: true,
  });

const visible = (): readonly (string | undefined)[] =>
  document.cookie.split('; ').map((pair) => pair.split('=')[0]);

/** Firefox and WebKit tell a page of its own cookies a little later: what was asked for last must have happened. */
const clear = async (): Promise<void> => {
  delete window.privacyDesk;
  for (const name of cookies) document.cookie = `${name}=;path=/;max-age=0`;
  await eventually(() => !cookies.some((name) => visible().includes(name)), 'cookies of the last test stay');
};

describe('the sweep of withdrawn keys', () => {
  beforeEach(async () => {
    for (const name of cookies) document.cookie = `${name}=1;path=/`;
    await eventually(() => cookies.every((name) => visible().includes(name)), 'a cookie is not there');
  });
  afterEach(clear);

  for (const [what, keys, running, gone] of [
    ['a category takes every service of it', ['analytics'], [], ['_count1', '_count_shared', '_replay']],
    ['a service takes itself alone', ['analytics:replay'], [], ['_count_shared', '_replay']],
    ['a service of the same name in another category is left', ['marketing:counter'], [], ['_ad']],
    ['no key takes nothing', [], [], []],
    ['an unknown key takes nothing', ['analytics:other', 'adverts', 'counter', ''], [], []],
    [
      'what a service that runs declares too is left',
      ['analytics:counter'],
      ['analytics:replay'],
      ['_count1'],
    ],
    ['a service that may run again is left', ['analytics'], ['analytics:replay'], ['_count1']],
    [
      'a service that was not withdrawn but may not run keeps nothing of another',
      ['analytics:counter'],
      ['marketing:counter'],
      ['_count1', '_count_shared'],
    ],
  ] as const)
    it(what, async () => {
      const swept = await sweepCategories(pageThatAllows(...running), config, keys);
      const removed = swept.flatMap(({name, reason}) => (reason ? [] : name));
      expect(removed.toSorted()).to.deep.equal(gone);
      const kept = cookies.filter((name) => !(gone as readonly string[]).includes(name));
      await eventually(
        () => visible().toSorted().join() === kept.toSorted().join(),
        `other cookies are left than ${kept.join()}`,
      );
    });
});

describe('the sweep on the page after', () => {
  afterEach(clear);

  it('takes again what a running script put back, and tells it once with all the rest', async () => {
    document.cookie = '_count1=back;path=/';
    const first = [
      {name: '_count1', kind: 'cookie', reason: 'refused'},
      {name: '_count2', kind: 'cookie'},
    ] as const;
    expect(await sweepAgain(window, config, ['analytics'], first)).to.have.deep.members([
      {name: '_count1', kind: 'cookie'},
      {name: '_count2', kind: 'cookie'},
    ]);
    await eventually(() => !visible().includes('_count1'), 'the cookie is back');
  });

  it('tells that what was in use has gone with its page, and still what no page can remove', async () => {
    const first = [
      {name: 'events', kind: 'indexedDB', reason: 'in-use'},
      {name: 'Films', kind: 'vendor', reason: 'other-site'},
      {name: '_sid', kind: 'cookie', reason: 'server-only'},
    ] as const;
    expect(await sweepAgain(window, config, ['media'], first)).to.have.deep.members([
      {name: 'events', kind: 'indexedDB'},
      {name: 'Films', kind: 'vendor', reason: 'other-site'},
      {name: '_sid', kind: 'cookie', reason: 'server-only'},
    ]);
  });
});
