import type {SiteConfig} from '../../config/types.ts';
import type {ConsentUi} from '../../contract/host.ts';
import type {PageDeps} from '../../contract/page.ts';
import {eraseStoredData} from '../../gate/erase/erase.ts';
import type {ErasureResult} from '../../gate/erase/erased.ts';
import {handOverErasure} from './handoff.ts';

/**
 * Erases what withdrawn services stored in this browser, and resolves with what was found and what could not be erased.
 * `keys` are categories (`media`: all of its services) and services (`media:youtube`). Data of a service that may run is kept,
 * also when a withdrawn service declares the same name.
 */
export function eraseServices(
  win: Window & typeof globalThis,
  {categories, cookie}: SiteConfig,
  keys: readonly string[],
): Promise<readonly ErasureResult[]> {
  const all = categories.flatMap(({id, services}) =>
    services.map((service) => {
      const key = `${id}:${service.id}`;
      const mayRun = !!win.privacyDesk?.allows(key);
      return {service, mayRun, isWithdrawn: !mayRun && (keys.includes(id) || keys.includes(key))};
    }),
  );
  return eraseStoredData(win, {
    services: all.flatMap(({service, isWithdrawn}) => (isWithdrawn ? service : [])),
    allowed: all.flatMap(({service, mayRun}) => (mayRun ? service : [])),
    cookieName: cookie.name,
  });
}

/**
 * Erases again whenever a page is left that did not reload, because withdrawn services may still run on it. Browsers end a page
 * before databases, caches and workers answer, so the next page is asked to erase those.
 */
export function eraseOnPageHide(
  deps: PageDeps,
  {config}: Pick<ConsentUi, 'config'>,
  withdrawn: readonly string[],
): void {
  deps.win.addEventListener('pagehide', () => {
    handOverErasure(deps, withdrawn);
    void eraseServices(deps.win, config, withdrawn);
  });
}
