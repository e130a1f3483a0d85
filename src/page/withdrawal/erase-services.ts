import {nativesOf} from '../../platform/web/natives.ts';
import type {SiteConfig} from '../../config/types.ts';
import {categoryOf} from '../../consent/category-of.ts';
import type {Erasure, PageDeps} from '../../contract/page.ts';
import {eraseStoredData} from '../../gate/erase/erase.ts';
import type {ErasureResult} from '../../gate/erase/erased.ts';
import {handOverErasure} from './handoff.ts';

/**
 * What may not run keeps nothing here: erases what such services stored in this browser, whenever that was. Resolves with what
 * was found, and what could not be erased. Data of a service that may run is kept, also when another service declares the same
 * name.
 */
export function eraseServices(
  win: Window & typeof globalThis,
  {categories, cookie}: SiteConfig,
  {withdrawn, isLimited = false}: Erasure,
): Promise<readonly ErasureResult[]> {
  const all = categories.flatMap(({id, services}) =>
    services.map((service) => ({service, key: `${id}:${service.id}`})),
  );
  type One = (typeof all)[number];
  const mayRun = ({key}: One): boolean => !!win.privacyDesk?.allows(key);
  const isWithdrawn = ({key}: One): boolean => withdrawn.includes(key) || withdrawn.includes(categoryOf(key));
  const stopped = all.filter((one) => !mayRun(one) && (!isLimited || isWithdrawn(one)));
  const servicesOf = (some: readonly One[]) => some.map(({service}) => service);
  return eraseStoredData(win, {
    services: servicesOf(stopped),
    withdrawn: servicesOf(stopped.filter(isWithdrawn)),
    allowed: servicesOf(all.filter(mayRun)),
    cookieName: cookie.name,
  });
}

/**
 * Erases again whenever a page is left that did not reload, because services that may not run may still do so on it. Browsers
 * end a page before databases, caches and workers answer, so the next page is asked to erase those.
 */
export function eraseOnPageHide(deps: PageDeps, config: SiteConfig, erasure: Erasure): void {
  nativesOf(deps.win).addEventListener('pagehide', () => {
    handOverErasure(deps, erasure);
    void eraseServices(deps.win, config, erasure);
  });
}
