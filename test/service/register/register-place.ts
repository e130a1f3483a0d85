import type {TestContext} from 'node:test';
import type {ServiceOptions} from '../../../src/service/service-options.ts';
import type {CreateDatabase} from '../database/each-database.ts';
import {runningService} from '../running-service.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import type {RegisterPlace} from './signed-in.ts';

/** Starts a service for one test, on a new SQLite file unless `createDatabase` creates another database. */
export async function registerPlace(
  t: TestContext,
  options: Partial<ServiceOptions> = {},
  createDatabase: CreateDatabase = () => temporaryDatabase(t),
): Promise<RegisterPlace> {
  const database = await createDatabase();
  const service = await runningService({database, ...options});
  t.after(() => service.close());
  return {url: service.url, database};
}
