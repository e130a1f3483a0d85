import type {Service, StoreKind} from '../../config/types.ts';
import {globTest} from '../../platform/pure/glob.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {readCookies} from '../../platform/web/cookie.ts';
import type {UiContext} from '../context.ts';

/** A service that may not run, and whose stored data the visitor can clear. */
export interface ClearableService {
  readonly key: string;
  readonly name: string;
}

/**
 * The services that may not run and have stored something: those that run on this page, because the visitor played them once,
 * and those whose cookies or keys are in this browser, perhaps from another page. What a service does not declare cannot be
 * cleared.
 */
export function clearableServices(
  {defaultView: win}: Document,
  {host, config}: UiContext,
): readonly ClearableService[] {
  const running = (host.activity.running ?? []).flatMap(({keys}) => keys);
  const all = config.categories.flatMap(({id, services}) =>
    services.map((service) => ({service, keys: [id, `${id}:${service.id}`] as const})),
  );
  return all.flatMap(({service, keys: [category, key]}) => {
    const isPlayed = running.includes(key) || running.includes(category);
    const isListed = !host.allows(key) && service.stores?.length && (isPlayed || hasStored(win, service));
    return isListed ? {key, name: service.name} : [];
  });
}

/** Whether this page sees something that the service declares. Databases and caches it would have to wait for. */
function hasStored(win: Window | null, {stores = []}: Service): boolean {
  return stores.some(({kind, name}) => namesIn(win, kind).some(globTest(name)));
}

function namesIn(win: Window | null, kind: StoreKind): readonly string[] {
  const names = tryOrUndefined(() => {
    if (kind === 'cookie')
      return (
        win &&
        readCookies(win.document)
          .split('; ')
          .map((pair) => pair.replace(/=.*/s, ''))
      );
    return kind === 'localStorage' || kind === 'sessionStorage' ? Object.keys(win?.[kind] ?? {}) : [];
  });
  return names ?? [];
}
