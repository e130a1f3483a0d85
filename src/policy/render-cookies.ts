import type {Basis, Category, Service, SiteConfig, StoredItem, StoreKind} from '../config/types.ts';
import {durationInWords} from './duration-in-words.ts';
import {escapeHtml} from './escape-html.ts';
import {safeHref} from './safe-href.ts';

const BASES: Readonly<Record<Basis, string>> = {
  consent: 'Runs only if you agree.',
  necessary: 'Strictly necessary: always on.',
  statistics: 'On under the UK exception for statistics. You can object at any time.',
  appearance: 'On under the UK exception for appearance. You can object at any time.',
};

const KINDS: Readonly<Record<StoreKind, string>> = {
  cookie: 'Cookie',
  localStorage: 'Local storage',
  sessionStorage: 'Session storage',
  indexedDB: 'Database in the browser',
  cacheStorage: 'Cache in the browser',
  serviceWorker: 'Background program in the browser',
};

const COLUMNS = ['Name', 'Kind', 'What it is for', 'Kept for'] as const;

const renderItem = (item: StoredItem): string => {
  const cells = [
    KINDS[item.kind],
    item.purpose ?? '',
    item.duration ? durationInWords(item.duration) : 'until it is removed',
  ];
  const data = cells.map(
    (cell, index) => `<td data-label="${COLUMNS[index + 1] ?? ''}">${escapeHtml(cell)}</td>`,
  );
  return `<tr><th scope="row"><code>${escapeHtml(item.name)}</code></th>${data.join('')}</tr>`;
};

const renderStores = ({name, stores}: Service): string => {
  if (stores.length === 0) return '<p>Stores nothing in your browser.</p>';
  const head = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  const caption = `<caption>What ${escapeHtml(name)} stores</caption>`;
  return `<table>\n${caption}\n<thead><tr>${head}</tr></thead>\n<tbody>\n${stores.map(renderItem).join('\n')}\n</tbody>\n</table>`;
};

const renderService = (service: Service): string => {
  const policy = service.policyUrl === undefined ? undefined : safeHref(service.policyUrl);
  const facts = [
    service.purpose ? escapeHtml(service.purpose) : '',
    service.provider ? `Provided by ${escapeHtml(service.provider)}.` : '',
    policy ? `<a href="${escapeHtml(policy)}">Privacy policy of ${escapeHtml(service.name)}</a>.` : '',
  ].filter((fact) => fact !== '');
  return `<h3 id="service-${escapeHtml(service.id)}">${escapeHtml(service.name)}</h3>\n<p>${facts.join(' ')}</p>\n${renderStores(service)}`;
};

const renderCategory = (category: Category): string => {
  const id = `category-${escapeHtml(category.id)}`;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeHtml(category.title ?? category.id)}</h2>`,
    category.description ? `<p>${escapeHtml(category.description)}</p>` : '',
    `<p><strong>${BASES[category.basis]}</strong></p>`,
    category.services.map(renderService).join('\n'),
    '</section>',
  ].join('\n');
};

/** The cookie declaration as HTML: every category, each service in it, and what that service stores. */
export const renderCookies = (config: SiteConfig): string => config.categories.map(renderCategory).join('\n');
