import {execFile} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {chownSync, existsSync, globSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import pg from 'pg';

const runFile = promisify(execFile);

/** A PostgreSQL server of its own, in a temporary folder, that only this machine can reach. */
export interface PostgresServer {
  /** `postgres://…`, without the name of a database. */
  readonly address: string;
  /** Creates an empty database and resolves with its address. */
  createDatabase(): Promise<string>;
  /** Stops the server at once, as a power cut does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server and deletes everything. */
  remove(): Promise<void>;
}

/** Why the tests with PostgreSQL are skipped; `false` when they run. On Linux it is installed, and a missing one is a failure. */
export const skipPostgres =
  process.platform !== 'linux' && 'PostgreSQL is tested on Linux only, where its Debian package is.';

/** Debian's folder of the server's programs, of the newest version that is installed. */
function programFolder(): string {
  const folder = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1) ?? '';
  if (!existsSync(join(folder, 'initdb')))
    throw new Error('PostgreSQL is not installed. See CONTRIBUTING.md.');
  return folder;
}

/** Starts a server. With `durable`, what it has committed survives `kill`; without it, the tests are faster. */
export async function startPostgres({durable = false} = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-postgres-'));
  const user = await serverUser(folder);
  const port = await freePort();
  const data = join(folder, 'data');
  const run = (program: string, ...args: readonly string[]): Promise<unknown> =>
    runFile(...asUser(user, join(programFolder(), program), args), {cwd: folder});
  const settings = [
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `fsync=${durable ? 'on' : 'off'}`,
  ];
  const start = async (): Promise<void> => {
    await run(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'server.log'),
      '-o',
      settings.join(' '),
      'start',
    );
  };
  await run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  await start();
  const address = `postgres://postgres@127.0.0.1:${port}`;
  return {
    address,
    start,
    createDatabase: () => createDatabaseAt(address),
    async kill() {
      await run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    },
    async remove() {
      await run('pg_ctl', '-D', data, '-m', 'immediate', 'stop').catch(() => undefined);
      await rm(folder, {recursive: true, force: true});
    },
  };
}

/** Creates a database at a server, and resolves with its address. It is empty, or a copy of the database called `template`. */
export async function createDatabaseAt(server: string, template = 'template1'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template}`);
  return `${server}/${name}`;
}

/** Deletes a database of `createDatabaseAt`, even when something is still connected to it. */
export async function dropDatabase(address: string): Promise<void> {
  const [, server = '', name = ''] = /^(.*)\/(test_\w+)$/.exec(address) ?? [];
  await administer(server, `drop database ${name} with (force)`);
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({connectionString: `${server}/postgres`});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The server refuses to run as root: then it runs as Debian's user `postgres`, who gets the folder. */
async function serverUser(folder: string): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await runFile('id', [flag, 'postgres'])).stdout)),
  );
  chownSync(folder, uid ?? 0, gid ?? 0);
  return 'postgres';
}

function asUser(
  user: string | undefined,
  program: string,
  args: readonly string[],
): readonly [command: string, args: readonly string[]] {
  return user === undefined ? [program, args] : ['runuser', ['-u', user, '--', program, ...args]];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
