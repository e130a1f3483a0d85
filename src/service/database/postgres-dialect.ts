import {type Dialect, PostgresDialect} from 'kysely';
import pg from 'pg';

/** How long to wait for a connection, in milliseconds. After that a request fails, and its sender tries again later. */
const CONNECT_TIMEOUT = 5000;

/** How long to wait for a transaction of another process, and how long one may do nothing, in milliseconds. */
const LOCK_TIMEOUT = 10_000;

/** How long one statement may take, in milliseconds. */
const STATEMENT_TIMEOUT = 60_000;

const MAX_CONNECTIONS = 10;

export interface PostgresOptions {
  /** Hears of each connection that is lost. The pool replaces it. */
  readonly onConnectionLost?: (error: Error) => void;
  /** Whether the server must refuse everything that writes. */
  readonly isReadOnly?: boolean;
}

/** Kysely on PostgreSQL. */
export function postgresDialect(
  address: string,
  {onConnectionLost = () => undefined, isReadOnly = false}: PostgresOptions,
): Dialect {
  const types = new pg.TypeOverrides();
  // pg gives text for `bigint`. The service counts, and its counts are far below 2^53.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: address,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    // Otherwise one process that hangs in a transaction would stop all others.
    lock_timeout: LOCK_TIMEOUT,
    idle_in_transaction_session_timeout: LOCK_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    types,
    ...(isReadOnly && {options: '-c default_transaction_read_only=on'}),
  });
  pool.on('error', onConnectionLost);
  // While a connection is in use, the pool does not listen: without this, losing it would end the process.
  pool.on('connect', (client) => client.on('error', onConnectionLost));
  return new PostgresDialect({pool});
}
