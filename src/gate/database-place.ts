import type {SweptPlace} from './swept-place.ts';

/** How long an open database is given to be closed, in milliseconds: other tabs learn of the withdrawal now too. */
const CLOSING_MS = 500;

/**
 * IndexedDB. A database that a page has open goes when the last such page has closed it, and nobody can open it until
 * then: https://www.w3.org/TR/IndexedDB/#delete-a-database
 */
export const databasePlace = (factory: IDBFactory): SweptPlace => ({
  names: async () => (await factory.databases()).flatMap(({name}) => name ?? []),
  remove: (name) =>
    new Promise((resolve) => {
      const request = factory.deleteDatabase(name);
      request.onsuccess = () => resolve(undefined);
      request.onerror = () => resolve('refused');
      request.onblocked = () => setTimeout(() => resolve('in-use'), CLOSING_MS);
    }),
});
