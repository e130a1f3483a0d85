import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';
import type {PageDeps} from '../../contract/page.ts';
import {domReady} from '../../platform/web/dom-ready.ts';
import {missingAutoBlock} from './missing-auto-block.ts';
import {checkNotHeld} from './not-held.ts';
import {placeholderTypeProblem} from './placeholder-types.ts';
import {whenIdle} from '../../platform/web/when-idle.ts';
import {findSpeculativeLoads} from './speculative-loads.ts';
import {checkUnmarked} from './unmarked.ts';

/** How long changes of the page are collected before it is checked again, in milliseconds. */
const PAUSE_MS = 500;

/** How often a page that changes is checked. */
const MAX_CHECKS = 20;

/** Reports mistakes of the site's developer that the loader has no room to look for, once the page is parsed. */
export function checkPage(deps: PageDeps, config: SiteConfig): void {
  const {win, rawConfig, report, scriptUrl} = deps;
  const {document} = win;
  const isConfigured = config.categories.length > 0;
  void domReady(document).then(() =>
    [
      ...checkScriptTag(document, scriptUrl),
      ...missingAutoBlock(document, config, import.meta.url),
      ...(rawConfig === undefined && !isConfigured ? checkConfigPosition(document) : []),
      ...checkSpeculativeLoads(document),
      ...checkScriptTypes(document),
      ...checkFrameset(document),
    ].forEach(report),
  );
  void domReady(document).then(() =>
    checkOnChange(document, () =>
      [
        ...checkNotHeld(document),
        ...(isConfigured ? checkServices(document, config) : []),
        ...checkUnmarked(deps, config),
      ].forEach(report),
    ),
  );
}

/**
 * Calls `check` now, and again when a framework has changed the page: a navigation in the browser brings other markup. Only so
 * often, because a page may change for as long as it is open.
 */
function checkOnChange(document: Document, check: () => void): void {
  let checksLeft = MAX_CHECKS;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    checksLeft -= 1;
    if (checksLeft > 0) setTimeout(() => void whenIdle().then(observe), PAUSE_MS);
  });
  const observe = (): void => {
    check();
    observer.observe(document, {childList: true, subtree: true});
  };
  observe();
}

function checkScriptTag({scripts, head}: Document, scriptUrl: string): readonly Problem[] {
  const tag = [...scripts].find(({src}) => src === scriptUrl);
  // A module waits for the whole page, as if it had `defer`.
  const isModule = tag?.type === 'module';
  if (tag?.parentNode === head && !tag.async && !tag.defer && !isModule) return [];
  const message = isModule
    ? 'Expected the tag of desk.js without type="module": the browser runs a module after the page. Scripts before that were not held.'
    : 'Expected the tag of desk.js in <head>, without async and defer. Scripts before it were not held.';
  return [{code: 'loader-late', path: scriptUrl, message}];
}

function checkConfigPosition(document: Document): readonly Problem[] {
  const path = '#privacy-desk-config';
  const message = 'Expected the configuration before the tag of desk.js. It was not read; defaults are used.';
  return document.querySelector(path) ? [{code: 'config-late', path, message}] : [];
}

function checkSpeculativeLoads(document: Document): readonly Problem[] {
  const message =
    'Firefox requests this before the visitor consents. Put the address into data-src, or the element first in a template of its own.';
  return findSpeculativeLoads(document).map((path) => ({code: 'speculative-load', path, message}));
}

/** A page of frames has a `<frameset>` in place of its body: https://html.spec.whatwg.org/#the-body-element-2 */
function checkFrameset(document: Document): readonly Problem[] {
  const message =
    'A frameset has no place for the banner. No visitor is asked, here or in the frames. Put the tag into the pages of the frames instead.';
  return document.querySelector('html>frameset') ? [{code: 'frameset', path: '<frameset>', message}] : [];
}

function checkScriptTypes(document: Document): readonly Problem[] {
  const templates = document.querySelectorAll<HTMLTemplateElement>('template[data-consent]:not(svg *)');
  const scripts = [...templates].flatMap(({content}) => [...content.querySelectorAll('script')]);
  return scripts.flatMap((script) => placeholderTypeProblem(script) ?? []);
}

function checkServices(document: Document, {categories, aliases}: SiteConfig): readonly Problem[] {
  const serviceIds = (names: readonly string[]): readonly string[] =>
    categories.flatMap(({id, services}) => (names.includes(id) ? services.map((service) => service.id) : []));
  const all = serviceIds(categories.map(({id}) => id));
  const held = [...document.querySelectorAll<HTMLElement>('[data-consent]')];
  return held.flatMap(({dataset: {service, after, consent = ''}}) => {
    const names = consent.split(/[\s,]+/).map((name) => aliases[name] ?? name);
    return [
      ...unknownService(service, serviceIds(names), `${consent}. The markup follows that category.`),
      ...unknownService(after, all, 'any category. Markup that waits for it may never run.'),
    ];
  });
}

function unknownService(id: string | undefined, known: readonly string[], where: string): readonly Problem[] {
  if (!id || known.includes(id)) return [];
  return [{code: 'service-unknown', path: id, message: `No service with this id is configured in ${where}`}];
}
