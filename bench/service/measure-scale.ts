import {until} from '../../test/drive/until.ts';
import {startServiceProcess} from '../../test/service/service-process.ts';
import {table} from '../figures.ts';
import {fillDatabase} from './fill-database.ts';
import {createReceipts, type Load, readReceipts, sendReceipts} from './load.ts';
import {readMetric} from './usage.ts';

/** The cost of a receipt and of a look-up in a database of one size. */
export interface ScaleRow {
  readonly database: string;
  /** Receipts in the database. */
  readonly size: number;
  readonly receipts: Load;
  readonly reads: Load;
}

const [CONNECTIONS, COUNT] = [16, 2000];

/** Fills one database step by step, and measures after each step. */
export async function measureScale(
  name: string,
  database: string,
  sizes: readonly number[],
): Promise<readonly ScaleRow[]> {
  const rows: ScaleRow[] = [];
  for (const size of sizes) {
    const ids = await fillDatabase(database, size);
    const service = await startServiceProcess(database);
    // It verifies the whole log when it starts.
    const isVerified = async (): Promise<boolean> =>
      (await readMetric(service.url, 'privacy_desk_log_intact')) === 1;
    await until('the verification of the log', isVerified, 3_600_000);
    const receipts = await createReceipts(2 * COUNT);
    await sendReceipts(service.url, receipts.slice(COUNT), CONNECTIONS);
    const sent = await sendReceipts(service.url, receipts.slice(0, COUNT), CONNECTIONS);
    const reads = await readReceipts(service.url, sample(ids), 1);
    rows.push({database: name, size, receipts: sent, reads});
    console.error(scaleTable(rows));
    await service.end('SIGTERM');
  }
  return rows;
}

/** As many ids, from all parts of the table. */
function sample(ids: readonly string[]): readonly string[] {
  return Array.from({length: COUNT}, () => ids[Math.floor(Math.random() * ids.length)] ?? '');
}

/** The rows as Markdown. The last two columns compare with the first size of the same database. */
export function scaleTable(rows: readonly ScaleRow[]): string {
  const head = [
    'Database',
    'Receipts in it',
    'Processor for a receipt, µs',
    'p50, ms',
    'Look-up, µs',
    'p50, ms',
  ];
  return table(
    [...head, 'Receipt, times', 'Look-up, times'],
    rows.map((row) => {
      const first = rows.find(({database}) => database === row.database) ?? row;
      return [
        row.database,
        row.size.toLocaleString('en'),
        Math.round(row.receipts.serverTime).toLocaleString('en'),
        row.receipts.p50.toFixed(1),
        Math.round(row.reads.serverTime).toLocaleString('en'),
        row.reads.p50.toFixed(2),
        (row.receipts.serverTime / first.receipts.serverTime).toFixed(2),
        (row.reads.serverTime / first.reads.serverTime).toFixed(2),
      ];
    }),
  );
}
