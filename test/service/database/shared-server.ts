import {openDatabase} from '../../../src/service/database/open-database.ts';
import {createDatabaseAt, type PostgresServer, startPostgres} from './postgres.ts';

/** A server that several files share, and a database with the newest tables to copy. */
export interface SharedServer {
  /** `postgres://…`, without the name of a database. */
  readonly address: string;
  /** Name of a database that has the newest tables and no rows. */
  readonly template: string;
}

/** The variable of the environment with the server that all test files of a run share, as JSON. */
const variable = 'PRIVACY_DESK_TEST_POSTGRES';

let own: Promise<PostgresServer & SharedServer> | undefined;

/** The server of the test run, or one of this process when a file runs alone. */
export async function sharedServer(): Promise<SharedServer> {
  const given = process.env[variable];
  return given === undefined ? (own ??= startWithTemplate()) : (JSON.parse(given) as SharedServer);
}

/** Starts a server for the processes that this one starts. */
export async function shareServer(): Promise<void> {
  const {address, template} = await sharedServer();
  process.env[variable] = JSON.stringify({address, template});
}

/** Stops the server, if this process has started it. */
export async function stopOwnServer(): Promise<void> {
  await (await own)?.remove();
}

async function startWithTemplate(): Promise<PostgresServer & SharedServer> {
  const server = await startPostgres();
  const database = await createDatabaseAt(server.address);
  await (await openDatabase(database)).destroy();
  return {...server, template: database.slice(server.address.length + 1)};
}
