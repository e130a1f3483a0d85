import type {SweptItem} from './swept-item.ts';

const remove = (factory: IDBFactory, name: string): Promise<SweptItem> =>
  new Promise((resolve) => {
    const item = {name, kind: 'indexedDB'} as const;
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve(item);
    request.onerror = () => resolve({...item, reason: 'refused'});
    request.onblocked = () => resolve({...item, reason: 'in-use'});
  });

/** Deletes IndexedDB databases whose names pass `isWanted`. One that a page has open goes when that page closes. */
export const sweepDatabases = async (
  factory: IDBFactory,
  isWanted: (name: string) => boolean,
): Promise<readonly SweptItem[]> => {
  const names = (await factory.databases()).flatMap(({name}) => name ?? []).filter(isWanted);
  return Promise.all(names.map((name) => remove(factory, name)));
};
