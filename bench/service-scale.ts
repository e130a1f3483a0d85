/**
 * Measures what a receipt and a look-up cost when the database is large: `npm run bench:scale`. Add `-- --rows 10000,1000000` for other
 * sizes, `-- --databases sqlite` for one database, and `-- --write` to write the figures into docs/record-service.md.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {startPostgres} from '../test/service/database/postgres.ts';
import {writeSection} from './run-bench.ts';
import {measureScale, scaleTable, type ScaleRow} from './service/measure-scale.ts';

const {values} = parseArgs({
  options: {
    rows: {type: 'string', default: '10000,100000,1000000'},
    databases: {type: 'string', default: 'sqlite,postgres'},
    write: {type: 'boolean', default: false},
  },
});
const sizes = values.rows.split(',').map(Number);
const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-bench-'));
const postgres = await startPostgres({durable: true});
try {
  const rows: ScaleRow[] = [];
  for (const name of values.databases.split(',')) {
    const database = name === 'sqlite' ? join(folder, 'scale.sqlite') : await postgres.createDatabase();
    rows.push(...(await measureScale(name, database, sizes)));
  }
  const section = `${scaleTable(rows)}\n\nMeasured on ${new Date().toISOString().slice(0, 10)}.`;
  console.log(section);
  if (values.write) await writeSection('docs/record-service.md', 'service-scale', section);
} finally {
  await postgres.remove();
  await rm(folder, {recursive: true, force: true});
}
