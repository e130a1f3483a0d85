import {after, describe} from 'node:test';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {
  createDatabaseAt,
  dropDatabase,
  type PostgresServer,
  sharedPostgres,
  skipPostgres,
  startPostgres,
} from './postgres.ts';

/** Creates an empty database and resolves with its address. It is deleted after the tests. */
export type CreateDatabase = () => Promise<string>;

/** Defines the same tests for SQLite and for PostgreSQL, each real. */
export function describeEachDatabase(title: string, define: (createDatabase: CreateDatabase) => void): void {
  describe(`${title} (SQLite)`, () => {
    const folders: string[] = [];
    after(() => Promise.all(folders.map((folder) => rm(folder, {recursive: true, force: true}))));
    define(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-'));
      folders.push(folder);
      return join(folder, 'service.sqlite');
    });
  });
  describe(`${title} (PostgreSQL)`, {skip: skipPostgres}, () => {
    const databases: string[] = [];
    after(() => Promise.all(databases.map(dropDatabase)));
    define(async () => {
      const database = await createDatabaseAt(await serverAddress());
      databases.push(database);
      return database;
    });
  });
}

let ownServer: Promise<PostgresServer> | undefined;
after(async () => (await ownServer)?.remove());

/** The server of the test run, or one of this file when it runs alone. */
async function serverAddress(): Promise<string> {
  return process.env[sharedPostgres] ?? (await (ownServer ??= startPostgres())).address;
}
