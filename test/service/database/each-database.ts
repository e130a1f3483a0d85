import {after, describe} from 'node:test';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createDatabaseAt, dropDatabase, skipPostgres} from './postgres.ts';
import {sharedServer, stopOwnServer} from './shared-server.ts';

/** Creates a database without rows and resolves with its address. It is deleted after the tests. */
export type CreateDatabase = () => Promise<string>;

/**
 * Defines the same tests for SQLite and for PostgreSQL, each real. With `isEmpty`, the databases have no tables. Without it they may
 * have the newest ones already, which is faster.
 */
export function describeEachDatabase(
  title: string,
  define: (createDatabase: CreateDatabase) => void,
  {isEmpty = false} = {},
): void {
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
      const {address, template} = await sharedServer();
      const database = await createDatabaseAt(address, isEmpty ? undefined : template);
      databases.push(database);
      return database;
    });
  });
}

after(stopOwnServer);
