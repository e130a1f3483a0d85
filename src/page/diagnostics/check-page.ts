import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';
import type {PageDeps} from '../../contract/page.ts';
import {domReady} from '../../platform/web/dom-ready.ts';
import {findSpeculativeLoads} from './speculative-loads.ts';

/**
 * Markup that looks held and is not: a script with `data-consent` and a type that runs, another element with `data-consent`
 * that keeps its address, and what is inside a template but not in its content. In SVG, a template has no content.
 */
const NOT_HELD = [
  'script[data-consent]:not([type="text/plain"],[type="application/json"],[data-src])',
  '[data-consent][src]:not(script,[data-src])',
  'template[data-consent] [src]',
  'svg template[data-consent] :is(image,feImage,script)[href]',
].join();

/** Reports mistakes of the site's developer that the loader has no room to look for, once the page is parsed. */
export function checkPage({win, rawConfig, report, scriptUrl}: PageDeps, config: SiteConfig): void {
  const {document} = win;
  const isConfigured = config.categories.length > 0;
  void domReady(document).then(() =>
    [
      ...checkScriptTag(document, scriptUrl),
      ...(rawConfig === undefined && !isConfigured ? checkConfigPosition(document) : []),
      ...checkSpeculativeLoads(document),
      ...checkNotHeld(document),
      ...(isConfigured ? checkServices(document, config) : []),
    ].forEach(report),
  );
}

function checkScriptTag({scripts, head}: Document, scriptUrl: string): readonly Problem[] {
  const tag = [...scripts].find(({src}) => src === scriptUrl);
  if (tag?.parentNode === head && !tag.async && !tag.defer) return [];
  const message =
    'Expected the tag of desk.js in <head>, without async and defer. Scripts before it were not held.';
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

function checkNotHeld(document: Document): readonly Problem[] {
  return [...document.querySelectorAll(NOT_HELD)].map((element) => ({
    code: 'markup-not-held',
    path: element.getAttribute('src') ?? element.getAttribute('href') ?? element.localName,
    message:
      element.localName === 'script'
        ? 'This script is not held. Put it into <template data-consent>, or add type="text/plain".'
        : 'This element is not held. Put it into <template data-consent>, or its address into data-src or data-href.',
  }));
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
