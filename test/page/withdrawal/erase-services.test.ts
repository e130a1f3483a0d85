import {expect} from '@open-wc/testing';
import {parseConfig} from '../../../src/config/parse.ts';
import type {PrivacyDeskApi} from '../../../src/contract/public-api.ts';
import {eraseAgain} from '../../../src/page/withdrawal/finish.ts';
import {eraseServices} from '../../../src/page/withdrawal/erase-services.ts';
import {eventually} from '../../eventually.ts';

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

/** The window, with an API that allows these keys. */
const pageThatAllows = (...keys: readonly string[]): Window & typeof globalThis =>
  Object.defineProperty(window, 'privacyDesk', {
    value: {allows: (key) => keys.includes(key)} satisfies Partial<PrivacyDeskApi>,
    configurable: true,
  });

const visible = (): readonly (string | undefined)[] =>
  document.cookie.split('; ').map((pair) => pair.split('=')[0]);

/** In Firefox and WebKit, `document.cookie` changes a little later. */
const clear = async (): Promise<void> => {
  delete window.privacyDesk;
  for (const name of cookies) document.cookie = `${name}=;path=/;max-age=0`;
  await eventually(
    () => !cookies.some((name) => visible().includes(name)),
    'cookies of the last test are still there',
  );
};

describe('the erasure of these keys only', () => {
  beforeEach(async () => {
    for (const name of cookies) document.cookie = `${name}=1;path=/`;
    await eventually(() => cookies.every((name) => visible().includes(name)), 'a cookie is not there');
  });
  afterEach(clear);

  for (const [what, keys, running, withdrawn] of [
    ['a category includes all of its services', ['analytics'], [], ['_count1', '_count_shared', '_replay']],
    ['a service includes only itself', ['analytics:replay'], [], ['_count_shared', '_replay']],
    ['a service with the same id in another category is kept', ['marketing:counter'], [], ['_ad']],
    ['no key erases nothing', [], [], []],
    ['an unknown key erases nothing', ['analytics:other', 'adverts', 'counter', ''], [], []],
    ['what a running service declares too is kept', ['analytics:counter'], ['analytics:replay'], ['_count1']],
    ['a service that may run again is kept', ['analytics'], ['analytics:replay'], ['_count1']],
    [
      'a service that was never withdrawn but may not run protects nothing',
      ['analytics:counter'],
      ['marketing:counter'],
      ['_count1', '_count_shared'],
    ],
  ] as const)
    it(what, async () => {
      const erasure = {withdrawn: keys, isLimited: true};
      const erased = await eraseServices(pageThatAllows(...running), config, erasure);
      const removed = erased.flatMap(({name, reason}) => (reason ? [] : name));
      expect(removed.toSorted()).to.deep.equal(withdrawn);
      const kept = cookies.filter((name) => !(withdrawn as readonly string[]).includes(name));
      await eventually(
        () => visible().toSorted().join() === kept.toSorted().join(),
        `other cookies are left than ${kept.join()}`,
      );
    });
});

describe('the erasure of everything that may not run', () => {
  beforeEach(async () => {
    for (const name of cookies) document.cookie = `${name}=1;path=/`;
    await eventually(() => cookies.every((name) => visible().includes(name)), 'a cookie is not there');
  });
  afterEach(clear);

  for (const [what, running, withdrawn, found] of [
    ['after a first refusal of everything', [], [], ['_ad', '_count1', '_count_shared', '_replay']],
    [
      'after a withdrawal, also of what was refused before, and lists what no page can reach of the withdrawn',
      [],
      ['media'],
      ['Films', '_ad', '_count1', '_count_shared', '_replay', '_sid'],
    ],
    [
      'and nothing of what may run',
      ['analytics:counter', 'media:films'],
      ['analytics:replay'],
      ['_ad', '_count_shared', '_replay'],
    ],
    [
      'or nothing, when everything may run',
      ['analytics:counter', 'analytics:replay', 'marketing:counter', 'media:films'],
      [],
      [],
    ],
  ] as const)
    it(what, async () => {
      const erased = await eraseServices(pageThatAllows(...running), config, {withdrawn});
      expect(erased.map(({name}) => name).toSorted()).to.deep.equal(found);
      const left = cookies.filter((name) => erased.every((item) => item.name !== name || item.reason));
      await eventually(
        () => visible().toSorted().join() === left.toSorted().join(),
        `other cookies are left than ${left.join()}`,
      );
    });
});

describe('the erasure on the page after a reload', () => {
  afterEach(clear);

  it('erases what a running script stored again, and lists it once', async () => {
    document.cookie = '_count1=back;path=/';
    const first = [
      {name: '_count1', kind: 'cookie', reason: 'refused'},
      {name: '_count2', kind: 'cookie'},
    ] as const;
    expect(await eraseAgain(window, config, {withdrawn: ['analytics']}, first)).to.have.deep.members([
      {name: '_count1', kind: 'cookie'},
      {name: '_count2', kind: 'cookie'},
    ]);
    await eventually(() => !visible().includes('_count1'), 'the cookie is back');
  });

  it('lists what was in use as erased, and still lists what no page can erase', async () => {
    const first = [
      {name: 'events', kind: 'indexedDB', reason: 'in-use'},
      {name: 'Films', kind: 'vendor', reason: 'other-site'},
      {name: '_sid', kind: 'cookie', reason: 'server-only'},
    ] as const;
    expect(await eraseAgain(window, config, {withdrawn: ['media']}, first)).to.have.deep.members([
      {name: 'events', kind: 'indexedDB'},
      {name: 'Films', kind: 'vendor', reason: 'other-site'},
      {name: '_sid', kind: 'cookie', reason: 'server-only'},
    ]);
  });
});
