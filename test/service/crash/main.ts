/**
 * Kills the service, and the PostgreSQL server with `postgres`, at random while clients submit receipts, and counts what is left:
 * `npm run crash -- 10000 [postgres]`.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {verifyStoredLog} from '../../../src/service/log/verify-log.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {startPostgres} from '../database/postgres.ts';
import {surviveCrashes} from './survive-crashes.ts';

const [count = '10000', kind = 'sqlite'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-crash-'));
const server = kind === 'postgres' ? await startPostgres({durable: true}) : undefined;
const database = server ? await server.createDatabase() : join(folder, 'service.sqlite');

const receipts = await Promise.all(Array.from({length: Number(count)}, () => validReceipt()));
const {acknowledged, retries, kills} = await surviveCrashes({
  database,
  receipts,
  kills: 10,
  clients: 32,
  ...(server && {
    killOther: async () => {
      await server.kill();
      await server.start();
    },
  }),
});
const db = await openDatabase(database);
const stored = new Set((await db.selectFrom('receipts').select('id').execute()).map(({id}) => id));
const {size, faults} = await verifyStoredLog(db);
await db.destroy();
await server?.remove();
await rm(folder, {recursive: true});

const lost = [...acknowledged].filter((id) => !stored.has(id));
console.log(
  `${kind}: killed ${kills} times; ${acknowledged.size} receipts acknowledged after ${retries} retries; ${lost.length} lost; ${size} entries in the log; ${faults.length} faults.`,
);
process.exitCode = lost.length === 0 && faults.length === 0 && size === receipts.length ? 0 : 1;
