/**
 * Whether an error says that the database cannot work at the moment: it cannot be reached, it is stopping, or its disk is full. The same
 * request can succeed later.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const {code, errcode, message} = error as Error & {readonly code?: unknown; readonly errcode?: unknown};
  return (
    (typeof code === 'string' && CODES.test(code)) ||
    SQLITE_CODES.includes(Number(errcode) & 0xff) ||
    MESSAGES.test(message)
  );
}

/**
 * Connections that fail (https://nodejs.org/api/errors.html#common-system-errors), and SQLSTATE classes of PostgreSQL: connection
 * exception, insufficient resources, operator intervention, system error (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const CODES =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|(08|53|57P|58)\w+|55P03)$/;

/** SQLite's results: busy, read only, error of the disk, full, cannot be opened (https://sqlite.org/rescode.html). */
const SQLITE_CODES: readonly number[] = [5, 8, 10, 13, 14];

/** The messages of pg that have no code. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed))/;
