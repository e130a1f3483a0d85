import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {escapeHtml} from '../../platform/pure/html-escape.ts';
import type {RegisteredMember} from '../../receipt/register-paths.ts';
import type {ReceiptSummary} from './summary.ts';

export interface ReceiptListPageOptions {
  /** Path of the page. */
  readonly path: string;
  /** Path of the receipts on the same site: each row links to `<receiptsPath>/<id>`. */
  readonly receiptsPath: string;
  /** Path of the registered notices on the same site: the words of a receipt are at `<noticesPath>/<sha256>`. */
  readonly noticesPath?: string;
  /** Whether a request may read the list. */
  mayList(request: FastifyRequest): boolean;
  /** The receipts to list, in order. */
  list(): Promise<readonly ReceiptSummary[]>;
  /** Sends the page around `listHtml`. */
  sendPage(reply: FastifyReply, listHtml: string): FastifyReply;
}

const COLUMNS = ['Receipt', 'Received', 'What happened', 'Decided', 'Words'] as const;

/** Adds a page that lists the organisation's receipts. Its frame is the caller's. */
export function receiptListPage(server: FastifyInstance, options: ReceiptListPageOptions): void {
  const {path, mayList, list, sendPage} = options;
  server.get(path, async (request, reply) =>
    mayList(request)
      ? sendPage(reply, renderReceipts(await list(), options))
      : sendPage(reply.code(403), '<p>You may not read the list of receipts.</p>'),
  );
}

/** Where the list links to. */
type ListPaths = Pick<ReceiptListPageOptions, 'receiptsPath' | 'noticesPath'>;

/** The list as HTML, all texts escaped. Each cell has its column in `data-label`, for narrow screens. */
export function renderReceipts(receipts: readonly ReceiptSummary[], paths: ListPaths): string {
  if (receipts.length === 0) return '<p>No receipts yet.</p>';
  const head = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  const rows = receipts.map((receipt) => renderRow(receipt, paths));
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function renderRow(summary: ReceiptSummary, {receiptsPath, noticesPath}: ListPaths): string {
  const {id, receivedAt, events} = summary;
  const time = `${receivedAt.slice(0, 16).replace('T', ' ')} UTC`;
  const happened = events.map(({type}) => statusLabel(type[0]));
  const purposes = events.flatMap((event) => Object.entries(event.purposes));
  const decided = purposes.map(([purpose, answer]) => `${purpose}: ${answer}`);
  const texts = [time, happened.join(', '), decided.join(', ')].map(escapeHtml);
  const cells = [...texts, wordsCell(summary, noticesPath)].map(
    (cell, index) => `<td data-label="${COLUMNS[index + 1] ?? ''}">${cell}</td>`,
  );
  const receipt = link(
    `${receiptsPath}/${encodeURIComponent(id)}`,
    `<code>${escapeHtml(id.slice(0, 8))}</code>`,
  );
  return `<tr><th scope="row">${receipt}</th>${cells.join('')}</tr>`;
}

const memberNames: Readonly<Record<RegisteredMember, string>> = {
  noticeSha256: 'the words',
  configSha256: 'the configuration',
  policySha256: 'the policy',
  bundleSha384: 'the program',
};

function wordsCell({noticeSha256, unproven}: ReceiptSummary, noticesPath?: string): string {
  if (unproven)
    return `Unproven: never registered: ${unproven.map((member) => memberNames[member]).join(', ')}`;
  return noticesPath && noticeSha256 ? link(`${noticesPath}/${noticeSha256}`, 'Words shown') : '';
}

function link(address: string, html: string): string {
  return `<a href="${escapeHtml(address)}">${html}</a>`;
}

/** `dpv:RenewedConsentGiven` → "Renewed consent given". */
function statusLabel(status: string): string {
  const words = status
    .replace(/^.*[:#]/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
