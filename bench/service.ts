/**
 * Measures the record service: `npm run bench:service`. Prints receipts per second, answer times and memory with 1, 16 and 128
 * connections on both databases, beside three floors of the same run.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startPostgres} from '../test/service/database/postgres.ts';
import {startServiceProcess} from '../test/service/service-process.ts';
import {measureFsync, measureInsert, startEcho} from './service/floors.ts';
import {createReceipts, type Load, sendReceipts} from './service/load.ts';

const CONNECTIONS = [1, 16, 128];

/** Receipts of one measurement, by connections: one connection waits for the disk each time. */
const COUNTS: Readonly<Record<number, number>> = {1: 400, 16: 3000, 128: 6000};

const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-bench-'));
const postgres = await startPostgres({durable: true});
try {
  const rows: string[] = [];
  for (const connections of CONNECTIONS) {
    const count = COUNTS[connections] ?? 1000;
    const receipts = await createReceipts(3 * count);
    const echo = await startEcho();
    rows.push(
      row(
        'bare Fastify echo',
        connections,
        await sendReceipts(echo.url, receipts.slice(0, count), connections),
      ),
    );
    await echo.close();
    for (const [index, [name, database]] of [
      ['SQLite', join(folder, `${connections}.sqlite`)] as const,
      ['PostgreSQL', await postgres.createDatabase()] as const,
    ].entries()) {
      const service = await startServiceProcess(database);
      const batch = receipts.slice((index + 1) * count, (index + 2) * count);
      rows.push(row(name, connections, await sendReceipts(service.url, batch, connections)));
      await service.end('SIGTERM');
    }
  }
  const fsync = await measureFsync(folder);
  const insert = measureInsert(join(folder, 'floor.sqlite'));
  console.log('| Server | Connections | Receipts per second | p50, ms | p99, ms | Memory, MB |');
  console.log('|---|--:|--:|--:|--:|--:|');
  console.log(rows.join('\n'));
  console.log(
    `\nOne fsync: ${fsync.toFixed(2)} ms. One bare INSERT with commit in SQLite: ${insert.toFixed(2)} ms.`,
  );
} finally {
  await postgres.remove();
  await rm(folder, {recursive: true, force: true});
}

function row(name: string, connections: number, {perSecond, p50, p99, memory}: Load): string {
  const cells = [
    Math.round(perSecond),
    p50.toFixed(1),
    p99.toFixed(1),
    memory === undefined ? '–' : Math.round(memory),
  ];
  return `| ${name} | ${connections} | ${cells.join(' | ')} |`;
}
