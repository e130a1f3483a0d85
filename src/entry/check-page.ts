import type {Problem} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import {lookedAhead} from './looked-ahead.ts';
import type {PageWorld} from './page-desk.ts';

const lateTag = ({scripts, head}: Document, base: string): readonly Problem[] => {
  const tag = [...scripts].find(({src}) => src === base);
  if (tag?.parentNode === head && !tag.async && !tag.defer) return [];
  const message = 'Expected in <head>, not async or defer. What stands before it ran.';
  return [{code: 'loader-late', path: base, message}];
};

const lateConfig = (document: Document): readonly Problem[] => {
  const path = '#privacy-desk-config';
  const message = 'Expected before the tag of desk.js. Not read.';
  return document.querySelector(path) ? [{code: 'config-late', path, message}] : [];
};

const unknownServices = (document: Document, {categories, aliases}: SiteConfig): readonly Problem[] => {
  const held = [...document.querySelectorAll<HTMLElement>('[data-consent]')];
  const servicesOf = (names: readonly string[]): readonly string[] =>
    categories.flatMap(({id, services}) => (names.includes(id) ? services.map((service) => service.id) : []));
  const all = servicesOf(categories.map(({id}) => id));
  const unknown = (path: string | undefined, known: readonly string[], where: string): readonly Problem[] =>
    !path || known.includes(path) ? [] : [{code: 'service-unknown', path, message: `Not configured${where}`}];
  return held.flatMap(({dataset: {service, after, consent = ''}}) => [
    ...unknown(
      service,
      servicesOf(consent.split(/[\s,]+/).map((name) => aliases[name] ?? name)),
      ` in ${consent}. It follows that.`,
    ),
    ...unknown(after, all, '. What waits for it runs after markup of that name, else never.'),
  ]);
};

const ahead = (document: Document): readonly Problem[] => {
  const message = 'Firefox asks for it already. Park it, or put it first in a template of its own.';
  return lookedAhead(document).map((path) => ({code: 'markup-ahead', path, message}));
};

/**
 * What its author takes for held: a mark holds nothing that has its address, and a template only what is in its content. In
 * SVG a template has none.
 */
const LIVE = [
  '[data-consent][src]:not([type="text/plain"],[data-src])',
  'template[data-consent] [src]',
  'svg template[data-consent] :is(image,feImage,script)[href]',
].join();

const live = (document: Document): readonly Problem[] =>
  [...document.querySelectorAll(LIVE)].map((element) => ({
    code: 'markup-live',
    path: element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    message: 'Not held. Park it.',
  }));

/** Tells the site's developer, once the page is parsed, what the loader has no room to notice. */
export const checkPage = ({win, raw, report, base}: PageWorld, config: SiteConfig): void => {
  const {document} = win;
  const isConfigured = config.categories.length > 0;
  const check = (): void =>
    [
      ...lateTag(document, base),
      ...(raw === undefined && !isConfigured ? lateConfig(document) : []),
      ...ahead(document),
      ...live(document),
      ...(isConfigured ? unknownServices(document, config) : []),
    ].forEach(report);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', check);
  else check();
};
