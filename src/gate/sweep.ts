import type {Service, StoreKind} from '../config/types.ts';
import {namePattern} from './name-pattern.ts';
import {sweepArea} from './sweep-area.ts';
import {sweepCaches} from './sweep-caches.ts';
import {sweepCookies} from './sweep-cookies.ts';
import {sweepDatabases} from './sweep-databases.ts';
import type {SweptItem} from './swept-item.ts';

type Wanted = (name: string) => boolean;
type Swept = readonly SweptItem[] | Promise<readonly SweptItem[]>;

/** The parts of the window that hold what services store. */
export type SweepWindow = Pick<
  Window & typeof globalThis,
  'document' | 'location' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'caches'
>;

const sweepers: Readonly<Record<StoreKind, (win: SweepWindow, isWanted: Wanted) => Swept>> = {
  cookie: ({document, location}, isWanted) => sweepCookies(document, location, isWanted),
  localStorage: (win, isWanted) => sweepArea(win.localStorage, 'localStorage', isWanted),
  sessionStorage: (win, isWanted) => sweepArea(win.sessionStorage, 'sessionStorage', isWanted),
  indexedDB: ({indexedDB}, isWanted) => sweepDatabases(indexedDB, isWanted),
  cacheStorage: ({caches}, isWanted) => sweepCaches(caches, isWanted),
};

const wantedOf = (services: readonly Service[], kind: StoreKind): Wanted => {
  const stores = services
    .flatMap((service) => service.stores)
    .filter((store) => store.kind === kind && !store.host);
  const patterns = stores.map(({name}) => namePattern(name));
  return (name) => patterns.some((pattern) => pattern.test(name));
};

/** A storage the browser refuses holds nothing of anybody: no items. */
const sweepKind = async (
  win: SweepWindow,
  kind: StoreKind,
  isWanted: Wanted,
): Promise<readonly SweptItem[]> => {
  try {
    return await sweepers[kind](win, isWanted);
  } catch {
    return [];
  }
};

/** Removes from this browser all that `services` declare to store, and tells what went, what stayed and why. */
export const sweep = async (
  win: SweepWindow,
  services: readonly Service[],
): Promise<readonly SweptItem[]> => {
  const kinds = Object.keys(sweepers) as StoreKind[];
  const swept = await Promise.all(kinds.map((kind) => sweepKind(win, kind, wantedOf(services, kind))));
  const elsewhere = services.filter(({stores}) => stores.some(({host}) => host));
  return [
    ...swept.flat(),
    ...elsewhere.map(({name}): SweptItem => ({name, kind: 'vendor', reason: 'other-site'})),
  ];
};
