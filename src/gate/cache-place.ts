import type {SweptPlace} from './swept-place.ts';

/** Cache Storage. */
export const cachePlace = (caches: CacheStorage): SweptPlace => ({
  names: () => caches.keys(),
  async remove(name) {
    await caches.delete(name);
    return undefined;
  },
});
