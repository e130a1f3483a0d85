import type {KeptReason} from './erased.ts';

/** One kind of storage in this browser, as far as this page has access to it. Methods throw if the browser denies access. */
export interface ErasableStore {
  /** Names of everything that is stored. */
  names(): readonly string[] | Promise<readonly string[]>;
  /** Removes the item called `name`. Returns why it is still stored, if that is known at once. */
  remove(name: string): KeptReason | undefined | Promise<KeptReason | undefined>;
}

/** localStorage or sessionStorage. `Object.keys` would leave out keys such as `length` and `getItem`. */
export function webStorageStore(storage: Storage): ErasableStore {
  return {
    names: () => [...Array(storage.length).keys()].map((index) => storage.key(index) ?? ''),
    remove(name) {
      storage.removeItem(name);
      return undefined;
    },
  };
}

/** Cache Storage. */
export function cacheStore(caches: CacheStorage): ErasableStore {
  return {
    names: () => caches.keys(),
    async remove(name) {
      await caches.delete(name);
      return undefined;
    },
  };
}

/**
 * IndexedDB. A database that a page has open is removed when the last of these pages closes it. Until then it cannot be
 * opened again: https://www.w3.org/TR/IndexedDB/#delete-a-database
 */
export function databaseStore(factory: IDBFactory): ErasableStore {
  return {
    names: async () => (await factory.databases()).flatMap(({name}) => name ?? []),
    remove: (name) =>
      new Promise((resolve) => {
        const request = factory.deleteDatabase(name);
        request.onsuccess = () => resolve(undefined);
        request.onerror = () => resolve('refused');
      }),
  };
}

/**
 * Service workers of this origin, named by the path of their script. A worker that controls this page keeps running until the
 * visitor leaves the page.
 */
export function serviceWorkerStore(container: ServiceWorkerContainer): ErasableStore {
  return {
    names: async () => [
      ...new Set((await container.getRegistrations()).flatMap((one) => scriptPath(one) ?? [])),
    ],
    async remove(name) {
      const registrations = await container.getRegistrations();
      await Promise.all(
        registrations.filter((one) => scriptPath(one) === name).map((one) => one.unregister()),
      );
      return pathOf(container.controller) === name ? 'in-use' : undefined;
    },
  };
}

function scriptPath({active, waiting, installing}: ServiceWorkerRegistration): string | undefined {
  return pathOf(active ?? waiting ?? installing);
}

function pathOf(worker: ServiceWorker | null): string | undefined {
  return worker ? new URL(worker.scriptURL).pathname : undefined;
}
