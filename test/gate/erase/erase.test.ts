import {expect} from '@open-wc/testing';
import type {Service, StoredItem} from '../../../src/config/types.ts';
import {eraseStoredData, type EraseTask, type EraseWindow} from '../../../src/gate/erase/erase.ts';
import {eventually} from '../../eventually.ts';

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
  {name: '/test/gate/erase/idle-worker.js', kind: 'serviceWorker'},
);

const erase = async (
  services: readonly Service[],
  {win = window, ...rest}: Partial<EraseTask> & {readonly win?: EraseWindow} = {},
): Promise<readonly (readonly [string, string, string?])[]> => {
  const items = await eraseStoredData(win, {
    services,
    withdrawn: services,
    allowed: [],
    cookieName: 'own',
    ...rest,
  });
  return items.map(({name, kind, reason}) => (reason ? [kind, name, reason] : [kind, name]));
};

/** This window with some parts replaced. The parts are copied, because the window's own getters only work on the window. */
const windowWith = (parts: PropertyDescriptorMap): EraseWindow => {
  const {localStorage, sessionStorage, indexedDB, caches, navigator, performance} = window;
  const all = {document, location, localStorage, sessionStorage, indexedDB, caches, navigator, performance};
  return Object.defineProperties({...all}, parts);
};

const openDatabase = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(name));
  });

const clearStores = async (): Promise<void> => {
  for (const pair of document.cookie.split('; '))
    for (const path of ['/', location.pathname])
      document.cookie = `${pair.split('=')[0] ?? ''}=;max-age=0;path=${path}`;
  localStorage.clear();
  sessionStorage.removeItem('_pk_tab7');
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
};

/** WebKit updates the cookies of a page a little later. */
const untilCookies = (...wanted: readonly string[]): Promise<void> =>
  eventually(() => document.cookie.split('; ').toSorted().join() === wanted.join(), wanted.join());

describe('eraseStoredData()', () => {
  beforeEach(clearStores);
  afterEach(clearStores);

  it('removes what the services declare from every kind of store, and nothing else', async () => {
    document.cookie = '_pk_id.1.abcd=1;path=/';
    document.cookie = '_pk_id.1.deep=1';
    document.cookie = 'session=keep;path=/';
    localStorage.setItem('_pk_cvar', '1');
    localStorage.setItem('theme', 'keep');
    sessionStorage.setItem('_pk_tab7', '1');
    (await openDatabase('pk-events')).close();
    (await openDatabase('books')).close();
    await caches.open('pk-v1');
    await caches.open('pages');
    await navigator.serviceWorker.register('/test/gate/erase/idle-worker.js', {scope: '/test/gate/erase/a/'});
    await navigator.serviceWorker.register('/test/gate/erase/other-worker.js', {
      scope: '/test/gate/erase/b/',
    });

    expect(await erase([matomo])).to.have.deep.members([
      ['cookie', '_pk_id.1.abcd'],
      ['cookie', '_pk_id.1.deep'],
      ['localStorage', '_pk_cvar'],
      ['sessionStorage', '_pk_tab7'],
      ['indexedDB', 'pk-events'],
      ['cacheStorage', 'pk-v1'],
      ['serviceWorker', '/test/gate/erase/idle-worker.js'],
    ]);
    await untilCookies('session=keep');
    expect(Object.entries(localStorage)).to.deep.equal([['theme', 'keep']]);
    expect(sessionStorage.getItem('_pk_tab7')).to.equal(null);
    expect((await indexedDB.databases()).map(({name}) => name)).to.deep.equal(['books']);
    expect(await caches.keys()).to.deep.equal(['pages']);
    const workers = await navigator.serviceWorker.getRegistrations();
    expect(workers.map(({scope}) => new URL(scope).pathname)).to.deep.equal(['/test/gate/erase/b/']);
    await workers[0]?.unregister();
    indexedDB.deleteDatabase('books');
  });

  it('returns an empty list if nothing was stored', async () =>
    expect(await erase([matomo])).to.deep.equal([]));

  it('reports a database as in use while a page has it open, and it is removed once the page closes it', async () => {
    const open = await openDatabase('pk-events');
    expect(await erase([matomo])).to.deep.equal([['indexedDB', 'pk-events', 'in-use']]);
    open.close();
    // In Firefox, the removal may end a little later than the close that it waits for.
    await eventually(async () => !(await indexedDB.databases()).some(({name}) => name === 'pk-events'));
    expect(await erase([matomo])).to.deep.equal([]);
  });

  it('gives a page time to close a database', async () => {
    const open = await openDatabase('pk-events');
    open.onversionchange = () => setTimeout(() => open.close(), 100);
    expect(await erase([matomo])).to.deep.equal([['indexedDB', 'pk-events']]);
  });

  it('removes keys with the names of storage methods', async () => {
    for (const name of ['length', 'getItem', 'key', '__proto__']) localStorage.setItem(name, '1');
    const service = serviceOf('Odd', {name: '*', kind: 'localStorage'});
    expect((await erase([service])).length).to.equal(4);
    expect(localStorage.length).to.equal(0);
  });

  it('removes a cookie that the page cannot see, if its exact name is declared and the page knows its path', async () => {
    document.cookie = '_far=1;path=/test/elsewhere';
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '/test/elsewhere/page.html';
    expect(await erase([serviceOf('Far', {name: '_far', kind: 'cookie'})])).to.deep.equal([]);
    link.remove();
    const frame = document.createElement('iframe');
    frame.src = '/test/elsewhere/page.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    expect(frame.contentDocument?.cookie).to.equal('');
    frame.remove();
  });

  it('keeps what a running service declares too, and reports it as shared', async () => {
    for (const name of ['_ga', '_ga_X', '_gid', 'other']) document.cookie = `${name}=1;path=/`;
    const withdrawn = serviceOf('Analytics', {name: '_ga*', kind: 'cookie'}, {name: '_gid', kind: 'cookie'});
    const running = serviceOf('Adverts', {name: '_ga', kind: 'cookie'}, {name: 'other', kind: 'cookie'});
    expect(await erase([withdrawn], {allowed: [running]})).to.have.deep.members([
      ['cookie', '_ga', 'shared'],
      ['cookie', '_ga_X'],
      ['cookie', '_gid'],
    ]);
    await untilCookies('_ga=1', 'other=1');
  });

  it('keeps what the widget has stored, whatever is declared', async () => {
    document.cookie = 'own=1;path=/';
    localStorage.setItem('own-receipts', '1');
    localStorage.setItem('owner', '1');
    const greedy = serviceOf('Greedy', {name: '*', kind: 'localStorage'}, {name: 'own', kind: 'cookie'});
    expect(await erase([greedy])).to.deep.equal([['localStorage', 'owner']]);
    expect(document.cookie).to.equal('own=1');
    expect(localStorage.getItem('own-receipts')).to.equal('1');
  });
});

describe('Items that no page can remove', () => {
  afterEach(clearStores);

  it('are reported as one item if a vendor stores them for its own host', async () => {
    document.cookie = '_v=1;path=/';
    const vendor = serviceOf(
      'Films',
      {name: '_v', kind: 'cookie', host: 'films.example'},
      {name: 'v', kind: 'localStorage', host: 'films.example'},
    );
    expect(await erase([vendor])).to.deep.equal([['vendor', 'Films', 'other-site']]);
    expect(document.cookie).to.equal('_v=1');
  });

  it('include a cookie that only the server sees', async () => {
    const service = serviceOf('Basket', {name: '_sid', kind: 'cookie', httpOnly: true});
    expect(await erase([service])).to.deep.equal([['cookie', '_sid', 'server-only']]);
  });

  for (const [what, kind, host, reasons] of [
    ['a cookie of this host', 'cookie', 'www.example.org', []],
    ['a cookie of a parent of this host', 'cookie', 'example.org', []],
    ['a cookie of a sibling of this host', 'cookie', 'blog.example.org', ['other-site']],
    ['a cookie of a host whose name ends in the same letters', 'cookie', 'ample.org', ['other-site']],
    ['localStorage of another host', 'localStorage', 'example.org', ['other-site']],
  ] as const)
    it(`${reasons.length ? '' : 'do not '}include ${what}`, async () => {
      const win = windowWith({
        location: {value: {hostname: 'www.example.org', href: 'https://www.example.org/'}},
      });
      const items = await erase([serviceOf('A', {name: 'a', kind, host})], {win});
      expect(items.map(([, , reason]) => reason)).to.deep.equal(reasons);
    });
});

describe('A store to which the browser denies access', () => {
  const denied = {
    get: (): never => {
      throw new DOMException('Denied', 'SecurityError');
    },
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'navigator'] as const)
    it(`does not keep the others from being erased: ${name}`, async () => {
      document.cookie = '_pk_id.1=1;path=/';
      expect(await erase([matomo], {win: windowWith({[name]: denied})})).to.deep.equal([
        ['cookie', '_pk_id.1'],
      ]);
    });
});

describe('A page that owns the names of what is read', () => {
  it('has its cookies erased all the same', async () => {
    document.cookie = '_pk_id.1=1;path=/';
    const win = windowWith({performance: {value: 9}, navigation: {value: document.body}});
    expect(await erase([matomo], {win})).to.deep.equal([['cookie', '_pk_id.1']]);
  });

  it('is told that a store could not be searched, and not that there was nothing', async () => {
    const erased = await erase([matomo], {win: windowWith({indexedDB: {value: 9}})});
    // WebKit may still show a cookie that an earlier test has removed.
    expect(erased.filter(([kind]) => kind !== 'cookie')).to.deep.equal([
      ['indexedDB', 'pk-events', 'refused'],
    ]);
  });
});

describe('A store that never answers', () => {
  const never = (): Promise<never> => new Promise(() => undefined);

  beforeEach(clearStores);

  it('does not delay the others, and exact names are removed from it', async () => {
    const removed: string[] = [];
    const deleteDatabase = (name: string): object => {
      removed.push(name);
      return {};
    };
    document.cookie = '_pk_id.1=1;path=/';
    const silent = {value: {databases: never, deleteDatabase}};
    const win = windowWith({indexedDB: silent, caches: {value: {keys: never}}});
    expect(await erase([matomo], {win})).to.deep.equal([['cookie', '_pk_id.1']]);
    expect(removed).to.deep.equal(['pk-events']);
  }).timeout(6000);
});
