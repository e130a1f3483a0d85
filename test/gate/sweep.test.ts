import {expect} from '@open-wc/testing';
import type {Service, StoredItem} from '../../src/config/types.ts';
import {sweep, type SweepTask, type SweepWindow} from '../../src/gate/sweep.ts';
import {eventually} from '../eventually.ts';

const serviceOf = (name: string, ...stores: readonly StoredItem[]): Service => ({
  id: name.toLowerCase(),
  name,
  hosts: [],
  stores,
});

const matomo = serviceOf(
  'Matomo',
  {name: '_pk_id.*', kind: 'cookie'},
  {name: '_pk_cvar', kind: 'localStorage'},
  {name: '_pk_tab*', kind: 'sessionStorage'},
  {name: 'pk-events', kind: 'indexedDB'},
  {name: 'pk-*', kind: 'cacheStorage'},
  {name: '/test/gate/idle-worker.js', kind: 'serviceWorker'},
);

const swept = async (
  services: readonly Service[],
  {win = window, ...rest}: Partial<SweepTask> & {readonly win?: SweepWindow} = {},
): Promise<readonly (readonly [string, string, string?])[]> => {
  const items = await sweep(win, {services, running: [], own: 'own', ...rest});
  return items.map(({name, kind, reason}) => (reason ? [kind, name, reason] : [kind, name]));
};

/** This window, but for some parts. Its getters only work on itself. */
const windowBut = (parts: PropertyDescriptorMap): SweepWindow => {
  const {localStorage, sessionStorage, indexedDB, caches, navigator, performance} = window;
  const all = {document, location, localStorage, sessionStorage, indexedDB, caches, navigator, performance};
  return Object.defineProperties({...all}, parts);
};

const database = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(name));
  });

const clear = async (): Promise<void> => {
  for (const pair of document.cookie.split('; '))
    for (const path of ['/', location.pathname])
      document.cookie = `${pair.split('=')[0] ?? ''}=;max-age=0;path=${path}`;
  localStorage.clear();
  sessionStorage.removeItem('_pk_tab7');
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
};

/** WebKit tells a page a little late which cookies are gone. */
const untilCookies = (...wanted: readonly string[]): Promise<void> =>
  eventually(() => document.cookie.split('; ').toSorted().join() === wanted.join(), wanted.join());

describe('the sweep after a withdrawal', () => {
  beforeEach(clear);
  afterEach(clear);

  it('removes what the services declare from every kind of storage, and nothing else', async () => {
    document.cookie = '_pk_id.1.abcd=1;path=/';
    document.cookie = '_pk_id.1.deep=1';
    document.cookie = 'session=keep;path=/';
    localStorage.setItem('_pk_cvar', '1');
    localStorage.setItem('theme', 'keep');
    sessionStorage.setItem('_pk_tab7', '1');
    (await database('pk-events')).close();
    (await database('books')).close();
    await caches.open('pk-v1');
    await caches.open('pages');
    await navigator.serviceWorker.register('/test/gate/idle-worker.js', {scope: '/test/gate/a/'});
    await navigator.serviceWorker.register('/test/gate/other-worker.js', {scope: '/test/gate/b/'});

    expect(await swept([matomo])).to.have.deep.members([
      ['cookie', '_pk_id.1.abcd'],
      ['cookie', '_pk_id.1.deep'],
      ['localStorage', '_pk_cvar'],
      ['sessionStorage', '_pk_tab7'],
      ['indexedDB', 'pk-events'],
      ['cacheStorage', 'pk-v1'],
      ['serviceWorker', '/test/gate/idle-worker.js'],
    ]);
    await untilCookies('session=keep');
    expect(Object.entries(localStorage)).to.deep.equal([['theme', 'keep']]);
    expect(sessionStorage.getItem('_pk_tab7')).to.equal(null);
    expect((await indexedDB.databases()).map(({name}) => name)).to.deep.equal(['books']);
    expect(await caches.keys()).to.deep.equal(['pages']);
    const workers = await navigator.serviceWorker.getRegistrations();
    expect(workers.map(({scope}) => new URL(scope).pathname)).to.deep.equal(['/test/gate/b/']);
    await workers[0]?.unregister();
    indexedDB.deleteDatabase('books');
  });

  it('tells nothing when there was nothing', async () => expect(await swept([matomo])).to.deep.equal([]));

  it('tells what a page still has open; that goes once it is closed', async () => {
    const open = await database('pk-events');
    expect(await swept([matomo])).to.deep.equal([['indexedDB', 'pk-events', 'in-use']]);
    open.close();
    // Removing it, which waits for that, may take Firefox a little longer than closing it.
    await eventually(async () => !(await indexedDB.databases()).some(({name}) => name === 'pk-events'));
    expect(await swept([matomo])).to.deep.equal([]);
  });

  it('gives a page the time to close what it has open', async () => {
    const open = await database('pk-events');
    open.onversionchange = () => setTimeout(() => open.close(), 100);
    expect(await swept([matomo])).to.deep.equal([['indexedDB', 'pk-events']]);
  });

  it('takes keys that are called like a method of the storage', async () => {
    for (const name of ['length', 'getItem', 'key', '__proto__']) localStorage.setItem(name, '1');
    const service = serviceOf('Odd', {name: '*', kind: 'localStorage'});
    expect((await swept([service])).length).to.equal(4);
    expect(localStorage.length).to.equal(0);
  });

  it('takes an exact name that the page cannot see, of a path that it knows of', async () => {
    document.cookie = '_far=1;path=/test/elsewhere';
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '/test/elsewhere/page.html';
    expect(await swept([serviceOf('Far', {name: '_far', kind: 'cookie'})])).to.deep.equal([]);
    link.remove();
    const frame = document.createElement('iframe');
    frame.src = '/test/elsewhere/page.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    expect(frame.contentDocument?.cookie).to.equal('');
    frame.remove();
  });

  it('leaves what another service that may run declares too, and tells so', async () => {
    for (const name of ['_ga', '_ga_X', '_gid', 'other']) document.cookie = `${name}=1;path=/`;
    const gone = serviceOf('Analytics', {name: '_ga*', kind: 'cookie'}, {name: '_gid', kind: 'cookie'});
    const running = serviceOf('Adverts', {name: '_ga', kind: 'cookie'}, {name: 'other', kind: 'cookie'});
    expect(await swept([gone], {running: [running]})).to.have.deep.members([
      ['cookie', '_ga', 'shared'],
      ['cookie', '_ga_X'],
      ['cookie', '_gid'],
    ]);
    await untilCookies('_ga=1', 'other=1');
  });

  it('leaves what is our own, whatever is declared', async () => {
    document.cookie = 'own=1;path=/';
    localStorage.setItem('own-receipts', '1');
    localStorage.setItem('owner', '1');
    const greedy = serviceOf('Greedy', {name: '*', kind: 'localStorage'}, {name: 'own', kind: 'cookie'});
    expect(await swept([greedy])).to.deep.equal([['localStorage', 'owner']]);
    expect(document.cookie).to.equal('own=1');
    expect(localStorage.getItem('own-receipts')).to.equal('1');
  });
});

describe('what no page can remove', () => {
  afterEach(clear);

  it('is told of a vendor who keeps something on its own address', async () => {
    document.cookie = '_v=1;path=/';
    const vendor = serviceOf(
      'Films',
      {name: '_v', kind: 'cookie', host: 'films.example'},
      {name: 'v', kind: 'localStorage', host: 'films.example'},
    );
    expect(await swept([vendor])).to.deep.equal([['vendor', 'Films', 'other-site']]);
    expect(document.cookie).to.equal('_v=1');
  });

  it('is told of a cookie that only a server sees', async () => {
    const service = serviceOf('Basket', {name: '_sid', kind: 'cookie', httpOnly: true});
    expect(await swept([service])).to.deep.equal([['cookie', '_sid', 'server-only']]);
  });

  for (const [what, kind, host, told] of [
    ['a cookie of this host', 'cookie', 'www.example.org', []],
    ['a cookie of a parent of this host', 'cookie', 'example.org', []],
    ['a cookie of a sibling of this host', 'cookie', 'blog.example.org', ['other-site']],
    ['a cookie of a host that ends alike', 'cookie', 'ample.org', ['other-site']],
    ['what another host keeps by script', 'localStorage', 'example.org', ['other-site']],
  ] as const)
    it(`is ${told.length ? '' : 'not '}${what}`, async () => {
      const win = windowBut({
        location: {value: {hostname: 'www.example.org', href: 'https://www.example.org/'}},
      });
      const items = await swept([serviceOf('A', {name: 'a', kind, host})], {win});
      expect(items.map(([, , reason]) => reason)).to.deep.equal(told);
    });
});

describe('a storage that the browser refuses', () => {
  const refuse = {
    get: (): never => {
      throw new DOMException('Denied', 'SecurityError');
    },
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'navigator'] as const)
    it(`holds nothing, and the others are swept, when it is ${name}`, async () => {
      document.cookie = '_pk_id.1=1;path=/';
      expect(await swept([matomo], {win: windowBut({[name]: refuse})})).to.deep.equal([
        ['cookie', '_pk_id.1'],
      ]);
    });
});

describe('a storage that never answers', () => {
  const never = (): Promise<never> => new Promise(() => undefined);

  beforeEach(clear);

  it('holds nobody up, and is swept of what is declared by its name', async () => {
    const removed: string[] = [];
    const deleteDatabase = (name: string): object => {
      removed.push(name);
      return {};
    };
    document.cookie = '_pk_id.1=1;path=/';
    const silent = {value: {databases: never, deleteDatabase}};
    const win = windowBut({indexedDB: silent, caches: {value: {keys: never}}});
    expect(await swept([matomo], {win})).to.deep.equal([['cookie', '_pk_id.1']]);
    expect(removed).to.deep.equal(['pk-events']);
  }).timeout(6000);
});
