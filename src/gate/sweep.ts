import type {Service, StoredItem, StoreKind} from '../config/types.ts';
import {areaPlace} from './area-place.ts';
import {cachePlace} from './cache-place.ts';
import {cookiePlace} from './cookie-place.ts';
import {databasePlace} from './database-place.ts';
import {knownPaths, type PathsWindow} from './known-paths.ts';
import {namePattern} from './name-pattern.ts';
import {sweepPlace, type Verdict} from './sweep-place.ts';
import type {SweptItem} from './swept-item.ts';
import type {SweptPlace} from './swept-place.ts';
import {workerPlace} from './worker-place.ts';

/** The parts of the window that hold what services store. */
export type SweepWindow = PathsWindow &
  Pick<Window & typeof globalThis, 'localStorage' | 'sessionStorage' | 'indexedDB' | 'caches' | 'navigator'>;

/** Whose stores are swept, and what is spared though they declare it. */
export interface SweepTask {
  readonly services: readonly Service[];
  /** Services that may run: what they declare too stays. */
  readonly running: readonly Service[];
  /** Name of our own cookie, with which all that we store begins. */
  readonly own: string;
}

const places: Readonly<Record<StoreKind, (win: SweepWindow) => SweptPlace>> = {
  cookie: (win) => cookiePlace(win.document, win.location.hostname, knownPaths(win)),
  localStorage: (win) => areaPlace(win.localStorage),
  sessionStorage: (win) => areaPlace(win.sessionStorage),
  indexedDB: (win) => databasePlace(win.indexedDB),
  cacheStorage: (win) => cachePlace(win.caches),
  serviceWorker: (win) => workerPlace(win.navigator.serviceWorker),
};

/** Whether pages of `hostname` cannot reach it. A cookie of a parent domain is theirs too. */
const isElsewhere = ({host, kind}: StoredItem, hostname: string): boolean =>
  host !== undefined && host !== hostname && !(kind === 'cookie' && hostname.endsWith(`.${host}`));

const sweepKind = async (
  win: SweepWindow,
  kind: StoreKind,
  {services, running, own}: SweepTask,
): Promise<readonly SweptItem[]> => {
  const namesOf = (of: readonly Service[]): readonly string[] =>
    of
      .flatMap(({stores}) => stores)
      .filter((store) => store.kind === kind && !isElsewhere(store, win.location.hostname))
      .map(({name}) => name);
  const matches = (patterns: readonly string[]): ((name: string) => boolean) => {
    const tests = patterns.map(namePattern);
    return (name) => tests.some((test) => test(name));
  };
  const declared = namesOf(services);
  const isWanted = matches(declared);
  const isShared = matches(namesOf(running));
  const isOurs = matches([own, `${own}-*`]);
  const verdict = (name: string): Verdict =>
    isOurs(name) || !isWanted(name) ? 'leave' : isShared(name) ? 'share' : 'take';
  try {
    const items = await sweepPlace(places[kind](win), declared, verdict);
    return items.map((item) => ({...item, kind}));
  } catch {
    return []; // a storage the browser refuses holds nothing of anybody
  }
};

/** What no script of this page can remove, whether or not it is there. */
const outOfReach = (services: readonly Service[], hostname: string): readonly SweptItem[] =>
  services.flatMap(({name, stores}) => [
    ...(stores.some((store) => isElsewhere(store, hostname))
      ? [{name, kind: 'vendor', reason: 'other-site'} as const]
      : []),
    ...stores
      .filter((store) => store.httpOnly && store.kind === 'cookie' && !isElsewhere(store, hostname))
      .map((store): SweptItem => ({name: store.name, kind: 'cookie', reason: 'server-only'})),
  ]);

/** Removes from this browser all that `services` declare to store, and tells what went, what stayed and why. */
export const sweep = async (win: SweepWindow, task: SweepTask): Promise<readonly SweptItem[]> => {
  const kinds = Object.keys(places) as StoreKind[];
  const swept = await Promise.all(kinds.map((kind) => sweepKind(win, kind, task)));
  return [...swept.flat(), ...outOfReach(task.services, win.location.hostname)];
};
