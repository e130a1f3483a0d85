import type {TextStore} from '../consent/text-store.ts';

/** Ids of the receipts that wait to be sent, oldest first. The store is empty when none does. */
export const waitingIds = (store: TextStore): readonly string[] =>
  store.read()?.split(' ').filter(Boolean) ?? [];

const write = (store: TextStore, ids: readonly string[]): void => {
  if (ids.length) store.write(ids.join(' '));
  else store.clear();
};

/** Puts a receipt's id at the end of the outbox. */
export const addWaiting = (store: TextStore, id: string): void => write(store, [...waitingIds(store), id]);

/** Takes an id out. The store is read anew, because another tab may have added one. */
export const removeWaiting = (store: TextStore, id: string): void =>
  write(
    store,
    waitingIds(store).filter((waiting) => waiting !== id),
  );
