import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it, type TestContext} from 'node:test';
import {Kysely, sql} from 'kysely';
import type {Receipt} from '../../../src/receipt/model.ts';
import {verifyDatabase} from '../../../src/service/administration.ts';
import {postgresDialect} from '../../../src/service/database/postgres-dialect.ts';
import type {Tables} from '../../../src/service/database/tables.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {rehash} from '../receipts/rehash.ts';
import {startServiceProcess} from '../service-process.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import {skipPostgres, startPostgres} from './postgres.ts';

// The operating system refuses to make files larger, as it does when a disk is full: getrlimit(2), RLIMIT_FSIZE.
const skip =
  process.platform !== 'linux' &&
  'Limits of a running process are changed with prlimit, which is part of Linux.';

it(
  'SQLite: what does not fit on the disk is not acknowledged, and is stored when there is room',
  {skip},
  async (t) => {
    const maxFileSize = 2000;
    await assertNothingLost(t, {
      database: await temporaryDatabase(t),
      maxFileSize,
      makeRoom: (pid) =>
        Promise.resolve(void execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited:'])),
    });
  },
);

it(
  'PostgreSQL: what does not fit on the disk is not acknowledged, and is stored when there is room',
  {skip: skipPostgres},
  async (t) => {
    const disk = await smallDisk(t);
    if (disk === undefined) return t.skip('Only root can mount a small disk.');
    const server = await startPostgres();
    t.after(() => server.remove());
    const database = await server.createDatabase();
    const db = new Kysely<Tables>({dialect: postgresDialect(database, {})});
    await sql`CREATE TABLESPACE small LOCATION ${sql.lit(disk)}`.execute(db);
    const name = new URL(database).pathname.slice(1);
    await sql`ALTER DATABASE ${sql.ref(name)} SET default_tablespace = small`.execute(db);
    await db.destroy();
    await assertNothingLost(t, {
      database,
      makeRoom: () => Promise.resolve(void execFileSync('mount', ['-o', 'remount,size=200m', disk])),
    });
  },
);

/** A disk of eight megabytes that the server of PostgreSQL can write to; `undefined` where nothing can be mounted. */
async function smallDisk(t: TestContext): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-disk-'));
  const owner = execFileSync('id', ['-u', 'postgres'], {encoding: 'utf8'}).trim();
  const options = `size=8m,mode=0755,uid=${owner}`;
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  t.after(() => {
    // The server, which is stopped later, has files open there.
    if (isMounted) execFileSync('umount', ['--lazy', folder]);
    return rm(folder, {recursive: true, force: true});
  });
  return isMounted ? folder : undefined;
}

async function largeReceipt(): Promise<Receipt> {
  return rehash(await validReceipt(), {'@context': {noise: randomBytes(30_000).toString('base64')}});
}

interface FullDisk {
  readonly database: string;
  /** Limit of the service's own process, in KiB. */
  readonly maxFileSize?: number;
  /** `pid` is the service's process. */
  makeRoom(pid: number): Promise<void>;
}

async function assertNothingLost(t: TestContext, {database, makeRoom, ...options}: FullDisk): Promise<void> {
  const service = await startServiceProcess(database, options);
  t.after(() => service.end('SIGKILL'));
  const [stored, refused]: [Receipt[], Receipt[]] = [[], []];
  while (refused.length === 0)
    await Promise.all(
      Array.from({length: 10}, async () => {
        const receipt = await largeReceipt();
        const status = await service.send(receipt);
        assert.ok(status === 201 || status === 503, String(status));
        (status === 201 ? stored : refused).push(receipt);
      }),
    );
  assert.ok(stored.length > 0);
  const statusOf = async ({consentReceiptID: id}: Receipt): Promise<number> =>
    (await fetch(`${service.url}/receipts/${id}`)).status;
  for (const receipt of refused) assert.equal(await statusOf(receipt), 404);
  await makeRoom(service.pid);
  for (const receipt of refused) assert.equal(await service.send(receipt), 201);
  for (const receipt of [...stored, ...refused]) assert.equal(await statusOf(receipt), 200);
  await service.end('SIGTERM');
  const {size, faults} = await verifyDatabase(database);
  assert.deepEqual([size, faults], [stored.length + refused.length, []]);
}
