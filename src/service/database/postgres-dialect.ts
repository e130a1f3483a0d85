import {type Dialect, PostgresDialect} from 'kysely';
import pg from 'pg';

/** How long to wait for a connection, in milliseconds. After that a request fails, and its sender tries again later. */
const CONNECT_TIMEOUT = 5000;

const MAX_CONNECTIONS = 10;

/** Kysely on PostgreSQL. `onIdleError` hears of connections that are lost while they are not in use: the pool replaces them. */
export function postgresDialect(address: string, onIdleError: (error: Error) => void): Dialect {
  const types = new pg.TypeOverrides();
  // pg gives text for `bigint`. The service counts, and its counts are far below 2^53.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: address,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    types,
  });
  pool.on('error', onIdleError);
  return new PostgresDialect({pool});
}
