import type {Service, StoredItem, StoreKind} from '../../config/types.ts';
import {globTest} from '../../platform/pure/glob.ts';
import {withTimeout} from '../../platform/web/timeout.ts';
import {cookieStore, knownPaths, type PathsWindow} from './cookies.ts';
import type {ErasureResult, KeptReason} from './erased.ts';
import {
  cacheStore,
  databaseStore,
  type ErasableStore,
  serviceWorkerStore,
  webStorageStore,
} from './stores.ts';

/** The parts of the window that hold what services store. */
export type EraseWindow = PathsWindow &
  Pick<Window, 'localStorage' | 'sessionStorage'> &
  // On insecure origins, there are no caches and no service workers.
  Partial<Pick<typeof globalThis, 'indexedDB' | 'caches'>> & {
    readonly navigator: Partial<Pick<Navigator, 'serviceWorker'>>;
  };

/** What to erase, and what to keep although it is declared. */
export interface EraseTask {
  /** Services whose declared stores are erased. */
  readonly services: readonly Service[];
  /** Those of `services` that have run here. Only for these is it listed what this page cannot reach. */
  readonly withdrawn: readonly Service[];
  /** Services that may run. What they declare is kept. */
  readonly allowed: readonly Service[];
  /** Name of the widget's own cookie. It is kept, and so is everything whose name is this name, `-` and more. */
  readonly cookieName: string;
}

/**
 * Removes from this browser what `services` declare to store. Returns everything of it that was there, with a reason for what
 * is still there, and what this page cannot reach of the withdrawn services.
 */
export async function eraseStoredData(win: EraseWindow, task: EraseTask): Promise<readonly ErasureResult[]> {
  const kinds = Object.keys(storeByKind) as StoreKind[];
  const erased = await Promise.all(kinds.map((kind) => eraseKind(win, kind, task)));
  return [...erased.flat(), ...unreachableItems(task.withdrawn, win.location.hostname)];
}

/** `undefined` where the browser has no such storage. */
const storeByKind: Readonly<Record<StoreKind, (win: EraseWindow) => ErasableStore | undefined>> = {
  cookie: (win) => cookieStore(win.document, win.location.hostname, knownPaths(win)),
  localStorage: (win) => webStorageStore(win.localStorage),
  sessionStorage: (win) => webStorageStore(win.sessionStorage),
  indexedDB: ({indexedDB}) => indexedDB && databaseStore(indexedDB),
  cacheStorage: ({caches}) => caches && cacheStore(caches),
  serviceWorker: ({navigator: {serviceWorker}}) => serviceWorker && serviceWorkerStore(serviceWorker),
};

/** What to do with a name: remove it, keep it because a running service shares it, or ignore it. */
type NameDecision = 'remove' | 'share' | 'ignore';

/**
 * How long listing or removing may take, in milliseconds. Other tabs that have an item open hear of the withdrawal only now,
 * and need time to close it. Some requests never end: those for databases that Firefox opened while the visitor left a page,
 * and sometimes all of them in Safari 14 (https://bugs.webkit.org/show_bug.cgi?id=226547).
 */
const TIMEOUT_MS = 1000;

async function eraseKind(
  win: EraseWindow,
  kind: StoreKind,
  {services, allowed, cookieName}: EraseTask,
): Promise<readonly ErasureResult[]> {
  const namesOf = (of: readonly Service[]): readonly string[] =>
    of
      .flatMap(({stores = []}) => stores)
      .filter((store) => store.kind === kind && !isOnOtherHost(store, win.location.hostname))
      .map(({name}) => name);
  const matches = (patterns: readonly string[]): ((name: string) => boolean) => {
    const tests = patterns.map(globTest);
    return (name) => tests.some((test) => test(name));
  };
  const declared = namesOf(services);
  const isDeclared = matches(declared);
  const isShared = matches(namesOf(allowed));
  const isOwn = matches([cookieName, `${cookieName}-*`]);
  const decide = (name: string): NameDecision =>
    isOwn(name) || !isDeclared(name) ? 'ignore' : isShared(name) ? 'share' : 'remove';
  try {
    const store = storeByKind[kind](win);
    const items = store ? await eraseFromStore(store, declared, decide) : [];
    return items.map((item) => ({...item, kind}));
  } catch (error) {
    // Where the browser denies access to this storage, no service has stored anything in it. All else means: we could not look.
    const isDenied = Object.prototype.toString.call(error) === '[object DOMException]';
    return isDenied ? [] : declared.map((name) => ({name, kind, reason: 'refused'}));
  }
}

/**
 * Removes from `store` every name for which `decide` says so, and lists the store again to see what is left. Names in
 * `declared` without an asterisk are removed at once, even if they are not listed: a page that the visitor is leaving gets
 * no answer any more, and a cookie of another path is not listed.
 */
async function eraseFromStore(
  store: ErasableStore,
  declared: readonly string[],
  decide: (name: string) => NameDecision,
): Promise<readonly Omit<ErasureResult, 'kind'>[]> {
  const remove = async (name: string): Promise<KeptReason | undefined> => {
    try {
      return await withTimeout(store.remove(name), TIMEOUT_MS, 'in-use');
    } catch {
      return 'refused';
    }
  };
  const names = (): Promise<readonly string[]> => withTimeout(store.names(), TIMEOUT_MS, []);
  const listed = names();
  const exact = declared.filter((name) => !name.includes('*') && decide(name) === 'remove');
  const removals = new Map(exact.map((name) => [name, remove(name)]));
  const found = (await listed).filter((name) => decide(name) !== 'ignore');
  const reasons = await Promise.all(
    found.map(async (name) => (decide(name) === 'share' ? 'shared' : (removals.get(name) ?? remove(name)))),
  );
  const left = await names();
  return found.map((name, index) => {
    const reason = reasons[index] ?? (left.includes(name) ? 'refused' : undefined);
    return {name, ...(reason && {reason})};
  });
}

/** Declared items that no script of this page can remove. They are listed whether or not they are there. */
function unreachableItems(services: readonly Service[], hostname: string): readonly ErasureResult[] {
  return services.flatMap(({name, stores = []}) => [
    ...(stores.some((store) => isOnOtherHost(store, hostname))
      ? [{name, kind: 'vendor', reason: 'other-site'} as const]
      : []),
    ...stores
      .filter((store) => store.httpOnly && store.kind === 'cookie' && !isOnOtherHost(store, hostname))
      .map((store): ErasureResult => ({name: store.name, kind: 'cookie', reason: 'server-only'})),
  ]);
}

/** Whether pages of `hostname` cannot reach an item. They can reach a cookie of a parent domain. */
function isOnOtherHost({host, kind}: StoredItem, hostname: string): boolean {
  return host !== undefined && host !== hostname && !(kind === 'cookie' && hostname.endsWith(`.${host}`));
}
