import {Readable} from 'node:stream';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {londonDate} from '../../../platform/pure/calendar.ts';
import {ProblemError} from '../../http/problem.ts';
import {withProof} from '../../receipts/routes.ts';
import {type FoundReceipt, type ReceiptPlace, searchReceipts} from '../../receipts/search-receipts.ts';
import {toStored} from '../../receipts/store.ts';
import {type CsvRow, sendCsv} from '../send-csv.ts';
import {marksOf, summaryOf} from './list-pages.ts';
import type {ReceiptPagesOptions} from './options.ts';
import {type AskedSearch, readSearch, searchInWords} from './search-form.ts';

/** How many receipts are read at a time. */
const PAGE = 200;

/** Adds the files with everything that a search finds. They are sent while they are read, so their size does not matter. */
export function receiptExports(server: FastifyInstance, options: ReceiptPagesOptions): void {
  for (const format of ['csv', 'json'] as const)
    server.get(`/register/receipts/export.${format}`, {config: {role: 'officer'}}, (request, reply) =>
      sendExport(options, format, request, reply),
    );
}

async function sendExport(
  options: ReceiptPagesOptions,
  format: 'csv' | 'json',
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = readSearch(request.query);
  const [error] = asked.errors;
  if (error) throw new ProblemError('request-invalid', `${error.message}.`);
  // What is sent is noted before: a download that is cancelled has been read in part.
  const words = `${format.toUpperCase()}: ${searchInWords(asked.filter)}`;
  await options.audit.add(request.person, 'receipt:export', asked.values.q, words);
  const name = `receipts-${londonDate(options.now())}.${format}`;
  const found = foundBy(options, asked);
  if (format === 'csv') return sendCsv(reply, name, csvRows(found));
  return reply
    .type('application/json')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(jsonOf(found)));
}

async function* foundBy(
  {db, now}: ReceiptPagesOptions,
  {filter}: AskedSearch,
): AsyncGenerator<readonly FoundReceipt[]> {
  const today = londonDate(now());
  for (let after: ReceiptPlace | undefined; ;) {
    const page = await searchReceipts(db, {filter, after, limit: PAGE, today});
    yield page.rows;
    if (!page.next) return;
    after = page.next;
  }
}

const COLUMNS = [
  'Reference',
  'Id',
  'Visitor',
  'Received',
  'Answered',
  'What happened',
  'Answers',
  'Notice',
  'Marked as',
  'Never registered',
  'Keep until',
  'Erased',
];

async function* csvRows(pages: AsyncIterable<readonly FoundReceipt[]>): AsyncGenerator<CsvRow> {
  yield COLUMNS;
  for await (const rows of pages) yield* rows.map(csvRow);
}

function csvRow(row: FoundReceipt): CsvRow {
  const receipt = toStored(row)?.receipt;
  return [
    row.reference,
    row.id,
    row.principal ?? '',
    row.received_at,
    receipt?.created ?? '',
    ...summaryOf(row),
    receipt?.record.events.at(-1)?.notice ?? '',
    marksOf(row).join(', '),
    row.unproven,
    row.deleted_at === null ? row.retain_until : '',
    row.deleted_at ?? '',
  ];
}

async function* jsonOf(pages: AsyncIterable<readonly FoundReceipt[]>): AsyncGenerator<string> {
  yield '{"receipts": [';
  let separator = '\n';
  for await (const rows of pages)
    for (const row of rows) {
      yield separator + JSON.stringify(jsonRow(row));
      separator = ',\n';
    }
  yield '\n]}\n';
}

function jsonRow(row: FoundReceipt): object {
  const {id, received_at, unproven, retain_until, deleted_at, reason} = row;
  const stored = toStored(row);
  const known = {id, receivedAt: received_at, unproven: unproven.split(' ').filter(Boolean)};
  return stored
    ? {...known, held: row.held === 1, retainUntil: retain_until, receipt: withProof(stored)}
    : {...known, deletedAt: deleted_at, reason};
}
