/**
 * Measures the record service on both databases, beside three floors of the same run: `npm run bench:service`. Add `-- --write` to write
 * the figures into docs/record-service.md, or `-- --rounds 1` for a first look.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {startPostgres} from '../test/service/database/postgres.ts';
import {readOptions, writeSection} from './run-bench.ts';
import {measureService, type Round} from './service/measure-service.ts';
import {reportService} from './service/report.ts';

const {write, rounds: count} = readOptions(process.argv.slice(2), 3);
const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-bench-'));
const postgres = await startPostgres({durable: true});
try {
  const rounds: Round[] = [];
  while (rounds.length < count) rounds.push(await measureService(postgres, folder));
  const date = new Date().toISOString().slice(0, 10);
  const machine = `Measured on ${date}: ${availableParallelism()} cores, which also ran the client and PostgreSQL; medians of ${count} rounds.`;
  const section = `${reportService(rounds)}\n\n${machine}`;
  console.log(section);
  if (write) await writeSection('docs/record-service.md', 'service', section);
} finally {
  await postgres.remove();
  await rm(folder, {recursive: true, force: true});
}
