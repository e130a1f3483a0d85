import {after, describe} from 'node:test';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type PostgresServer, skipPostgres, startPostgres} from './postgres.ts';

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
    let started: Promise<PostgresServer> | undefined;
    after(async () => (await started)?.remove());
    define(async () => {
      started ??= startPostgres();
      return (await started).createDatabase();
    });
  });
}
