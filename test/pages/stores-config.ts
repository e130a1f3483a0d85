/** The configuration of `stores.html`: two vendors, each with something in every kind of store. */
export const storesConfig = {
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
