import type {Tab} from '../../drive/visitor.ts';

/** Names of what the browser stores for a page's origin, sorted. The widget's own data is left out. */
export interface StoredData {
  /** Cookies that the page can read, and cookies that the browser sends with a request for a sibling of the page. */
  readonly cookies: readonly string[];
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  readonly indexedDB: readonly string[];
  readonly cacheStorage: readonly string[];
  readonly serviceWorkers: readonly string[];
}

/** The configuration for `every-store.html`: two vendors, each with every kind of stored data. */
export const everyStoreConfig = {
  notice: {version: '2026-11-01'},
  cookie: {domain: 'example.org.uk'},
  categories: [
    {
      id: 'analytics',
      services: [
        {
          id: 'counter',
          name: 'Counter',
          stores: [
            {name: '_c_*'},
            {name: '_c_orders'},
            {name: '__Secure-c'},
            {name: '__Host-c*'},
            {name: '_c_session', httpOnly: true},
            {name: 'c', host: 'counter.example'},
            {name: 'c.*', kind: 'localStorage'},
            {name: 'c.tab', kind: 'sessionStorage'},
            {name: 'c-events', kind: 'indexedDB'},
            {name: 'c-*', kind: 'cacheStorage'},
            {name: '/c/worker.js', kind: 'serviceWorker'},
          ],
        },
      ],
    },
    {
      id: 'media',
      services: [
        {
          id: 'films',
          name: 'Films',
          stores: [
            {name: '_f_*'},
            {name: 'f.*', kind: 'localStorage'},
            {name: 'f.tab', kind: 'sessionStorage'},
            {name: 'f-films', kind: 'indexedDB'},
            {name: 'f-*', kind: 'cacheStorage'},
            {name: '/f/worker.js', kind: 'serviceWorker'},
          ],
        },
      ],
    },
  ],
};

/** Everything that is stored for the page that the tab shows. */
export function storedDataOn(tab: Tab): Promise<StoredData> {
  return tab.evaluate(async () => {
    const sorted = (names: readonly (string | undefined)[]): readonly string[] =>
      [...new Set(names)]
        .flatMap((name) => (name && !name.startsWith('privacy-desk') ? name : []))
        .toSorted();
    const workers = await navigator.serviceWorker.getRegistrations();
    const sent = await fetch('cookies');
    return {
      cookies: sorted([
        ...(await sent.text()).split('\n'),
        ...document.cookie.split('; ').map((pair) => pair.split('=')[0]),
      ]),
      localStorage: sorted(Object.keys(localStorage)),
      sessionStorage: sorted(Object.keys(sessionStorage)),
      indexedDB: sorted((await indexedDB.databases()).map(({name}) => name)),
      cacheStorage: sorted(await caches.keys()),
      serviceWorkers: sorted(workers.map(({scope}) => new URL(scope).pathname)),
    };
  });
}
