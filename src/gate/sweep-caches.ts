import type {SweptItem} from './swept-item.ts';

/** Deletes Cache Storage caches whose names pass `isWanted`. */
export const sweepCaches = async (
  caches: CacheStorage,
  isWanted: (name: string) => boolean,
): Promise<readonly SweptItem[]> => {
  const names = (await caches.keys()).filter(isWanted);
  await Promise.all(names.map((name) => caches.delete(name)));
  return names.map((name) => ({name, kind: 'cacheStorage'}));
};
