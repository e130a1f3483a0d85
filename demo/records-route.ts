import type {FastifyInstance} from 'fastify';
import {escapeHtml} from '../src/policy/escape-html.ts';
import {showPage} from './show-page.ts';
import type {SiteParts} from './site-parts.ts';

/** One line of the service's list. */
interface ListedReceipt {
  readonly id: string;
  readonly receivedAt: string;
  readonly status?: string;
  readonly purposes?: Readonly<Record<string, string>>;
}

const COLUMNS = ['Receipt', 'Received', 'What happened', 'Decided'] as const;

/** `dpv:RenewedConsentGiven` → "Renewed consent given". */
const inWords = (status = ''): string => {
  const words = status
    .replace(/^dpv:/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const renderRow = ({id, receivedAt, status, purposes = {}}: ListedReceipt): string => {
  const decided = Object.entries(purposes).map(([purpose, answer]) => `${purpose}: ${answer}`);
  const time = receivedAt.slice(0, 16).replace('T', ' ') + ' UTC';
  const cells = [time, inWords(status), decided.join(', ')].map(
    (cell, index) => `<td data-label="${COLUMNS[index + 1] ?? ''}">${escapeHtml(cell)}</td>`,
  );
  const link = `<a href="/privacy/receipts/${encodeURIComponent(id)}"><code>${escapeHtml(id.slice(0, 8))}</code></a>`;
  return `<tr><th scope="row">${link}</th>${cells.join('')}</tr>`;
};

const renderTable = (receipts: readonly ListedReceipt[]): string => {
  if (receipts.length === 0)
    return '<p>None so far. Accept something in the cookie settings, and come back.</p>';
  const head = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${receipts.map(renderRow).join('\n')}</tbody></table>`;
};

/** A page for people of what the service lists for machines. */
export const recordsRoute = (site: FastifyInstance, {stage, pages, service}: SiteParts): void => {
  const html = pages.find(({page}) => page.path === '/privacy/records/')?.html ?? '';
  site.get('/privacy/records/', async (_request, reply) => {
    const answer = await service.inject({method: 'GET', url: '/receipts'});
    const {receipts} = answer.json<{receipts: readonly ListedReceipt[]}>();
    return showPage(reply, stage, html, {records: renderTable(receipts)});
  });
};
