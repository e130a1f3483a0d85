/**
 * One PostgreSQL server for all test files of a run: to start one takes seconds. Node calls these functions before and after the
 * files: https://nodejs.org/docs/latest-v24.x/api/test.html#global-setup-and-teardown
 */
import {skipPostgres} from '../service/database/postgres.ts';
import {shareServer, stopOwnServer} from '../service/database/shared-server.ts';

export async function globalSetup(): Promise<void> {
  if (skipPostgres === false) await shareServer();
}

export async function globalTeardown(): Promise<void> {
  await stopOwnServer();
}
