/**
 * One PostgreSQL server for all test files of a run: to start one takes seconds. Node calls these functions before and after the
 * files: https://nodejs.org/docs/latest-v24.x/api/test.html#global-setup-and-teardown
 */
import {
  type PostgresServer,
  sharedPostgres,
  skipPostgres,
  startPostgres,
} from '../service/database/postgres.ts';

let server: PostgresServer | undefined;

export async function globalSetup(): Promise<void> {
  if (skipPostgres !== false) return;
  server = await startPostgres();
  process.env[sharedPostgres] = server.address;
}

export async function globalTeardown(): Promise<void> {
  await server?.remove();
}
