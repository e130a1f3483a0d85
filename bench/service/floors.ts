import {open} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {Ajv2020} from 'ajv/dist/2020.js';
import {fastify} from 'fastify';
import {receiptSchema} from '../../src/receipt/model.ts';

const TIMES = 200;

/** A server that parses a receipt, validates it against the schema, and sends it back: what cannot be faster. */
export async function startEcho(): Promise<{readonly url: string; close(): Promise<void>}> {
  const server = fastify({logger: false});
  const validate = new Ajv2020({strict: true, strictRequired: false, strictTypes: false}).compile(
    receiptSchema,
  );
  server.post(
    '/receipts',
    {schema: {body: receiptSchema}, validatorCompiler: () => validate},
    ({body}) => body,
  );
  await server.listen({port: 0, host: '127.0.0.1'});
  const {port} = server.server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}`, close: () => server.close()};
}

/** How long one `fsync` after a small write takes in a folder, in milliseconds. */
export async function measureFsync(folder: string): Promise<number> {
  const file = await open(join(folder, 'fsync'), 'w');
  const started = performance.now();
  for (let index = 0; index < TIMES; index += 1) {
    await file.write('x');
    await file.sync();
  }
  await file.close();
  return (performance.now() - started) / TIMES;
}

/** How long one `INSERT` of a receipt's size with its commit takes in SQLite, in milliseconds. */
export function measureInsert(path: string): number {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE floor (id INTEGER PRIMARY KEY, body TEXT)',
  );
  const insert = database.prepare('INSERT INTO floor (body) VALUES (?)');
  const body = 'x'.repeat(6000);
  const started = performance.now();
  for (let index = 0; index < TIMES; index += 1) insert.run(body);
  const milliseconds = (performance.now() - started) / TIMES;
  database.close();
  return milliseconds;
}
