import type {SiteConfig} from '../config/types.ts';
import {sweep} from '../gate/sweep.ts';
import type {SweptItem} from '../gate/swept-item.ts';

/**
 * Removes what withdrawn services have stored in this browser, and tells what went and what stayed. `keys`: categories
 * (`media`, every service of it) and services (`media:youtube`). A service that may run is never swept, and what it
 * declares stays, whoever else declares it.
 */
export const sweepCategories = (
  win: Window & typeof globalThis,
  {categories, cookie}: SiteConfig,
  keys: readonly string[],
): Promise<readonly SweptItem[]> => {
  const all = categories.flatMap(({id, services}) =>
    services.map((service) => {
      const key = `${id}:${service.id}`;
      const mayRun = !!win.privacyDesk?.allows(key);
      return {service, mayRun, isGone: !mayRun && (keys.includes(id) || keys.includes(key))};
    }),
  );
  return sweep(win, {
    services: all.flatMap(({service, isGone}) => (isGone ? service : [])),
    running: all.flatMap(({service, mayRun}) => (mayRun ? service : [])),
    own: cookie.name,
  });
};
