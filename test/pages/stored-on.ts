import type {Tab} from '../drive/visitor.ts';

/** What a page's origin and, of cookies, its server have of this browser: names, sorted. */
export interface Stored {
  /** Those that this page sees, and those that a server is sent by one beside it. */
  readonly cookies: readonly string[];
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  readonly indexedDB: readonly string[];
  readonly cacheStorage: readonly string[];
  readonly serviceWorkers: readonly string[];
}

/** Looks through all that is stored where the tab is, but for what is ours. */
export const storedOn = (tab: Tab): Promise<Stored> =>
  tab.evaluate(async () => {
    const names = (all: readonly (string | undefined)[]): readonly string[] =>
      [...new Set(all)].flatMap((name) => (name && !name.startsWith('privacy-desk') ? name : [])).toSorted();
    const workers = await navigator.serviceWorker.getRegistrations();
    const sent = await fetch('cookies');
    return {
      cookies: names([
        ...(await sent.text()).split('\n'),
        ...document.cookie.split('; ').map((pair) => pair.split('=')[0]),
      ]),
      localStorage: names(Object.keys(localStorage)),
      sessionStorage: names(Object.keys(sessionStorage)),
      indexedDB: names((await indexedDB.databases()).map(({name}) => name)),
      cacheStorage: names(await caches.keys()),
      serviceWorkers: names(workers.map(({scope}) => new URL(scope).pathname)),
    };
  });
