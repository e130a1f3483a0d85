import type {SweptPlace} from './swept-place.ts';

/**
 * IndexedDB. A database that a page has open is removed when the last such page has closed it, and nobody can open it until
 * then: https://www.w3.org/TR/IndexedDB/#delete-a-database
 */
export const databasePlace = (factory: IDBFactory): SweptPlace => ({
  names: async () => (await factory.databases()).flatMap(({name}) => name ?? []),
  remove: (name) =>
    new Promise((resolve) => {
      const request = factory.deleteDatabase(name);
      request.onsuccess = () => resolve(undefined);
      request.onerror = () => resolve('refused');
    }),
});
