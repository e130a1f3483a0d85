import {Readable} from 'node:stream';
import type {FastifyReply} from 'fastify';
import {csvLine} from './csv-line.ts';

/** A line of a CSV file, as values. */
export type CsvRow = readonly (string | number)[];

/** Sends a CSV file to save as `name`. `rows` may be read from the database while they are sent. */
export function sendCsv(
  reply: FastifyReply,
  name: string,
  rows: Iterable<CsvRow> | AsyncIterable<CsvRow>,
): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(linesOf(rows)));
}

async function* linesOf(rows: Iterable<CsvRow> | AsyncIterable<CsvRow>): AsyncGenerator<string> {
  // Without this mark, Excel reads other letters than those of English wrongly.
  yield '\uFEFF';
  for await (const row of rows) yield csvLine(row);
}
