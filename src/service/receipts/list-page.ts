import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {escapeHtml} from '../../platform/pure/html-escape.ts';
import type {ReceiptSummary} from './routes.ts';

export interface ReceiptListPageOptions {
  /** Path of the page. */
  readonly path: string;
  /** Path of the receipts on the same site: each row links to `<receiptsPath>/<id>`. */
  readonly receiptsPath: string;
  /** Whether a request may read the list. */
  mayList(request: FastifyRequest): boolean;
  /** The receipts to list, in order. */
  list(): readonly ReceiptSummary[];
  /** Sends the page around `listHtml`. */
  sendPage(reply: FastifyReply, listHtml: string): FastifyReply;
}

const COLUMNS = ['Receipt', 'Received', 'What happened', 'Decided'] as const;

/** Adds a page that lists the organisation's receipts. Its frame is the caller's. */
export function receiptListPage(server: FastifyInstance, options: ReceiptListPageOptions): void {
  const {path, receiptsPath, mayList, list, sendPage} = options;
  server.get(path, (request, reply) =>
    mayList(request)
      ? sendPage(reply, renderReceipts(list(), receiptsPath))
      : sendPage(reply.code(403), '<p>You may not read the list of receipts.</p>'),
  );
}

/** The list as HTML, all texts escaped. Each cell has its column in `data-label`, for narrow screens. */
export function renderReceipts(receipts: readonly ReceiptSummary[], receiptsPath: string): string {
  if (receipts.length === 0) return '<p>No receipts yet.</p>';
  const head = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  const rows = receipts.map((receipt) => renderRow(receipt, receiptsPath));
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function renderRow({id, receivedAt, status, purposes}: ReceiptSummary, receiptsPath: string): string {
  const time = `${receivedAt.slice(0, 16).replace('T', ' ')} UTC`;
  const decided = Object.entries(purposes).map(([purpose, answer]) => `${purpose}: ${answer}`);
  const cells = [time, statusLabel(status), decided.join(', ')].map(
    (cell, index) => `<td data-label="${COLUMNS[index + 1] ?? ''}">${escapeHtml(cell)}</td>`,
  );
  const href = escapeHtml(`${receiptsPath}/${encodeURIComponent(id)}`);
  const link = `<a href="${href}"><code>${escapeHtml(id.slice(0, 8))}</code></a>`;
  return `<tr><th scope="row">${link}</th>${cells.join('')}</tr>`;
}

/** `dpv:RenewedConsentGiven` → "Renewed consent given". */
function statusLabel(status: string): string {
  const words = status
    .replace(/^dpv:/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
