import {closeSync, openSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import type * as sqlite from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/**
 * How long one statement waits for another process that writes to the same file, in milliseconds. The process answers nothing
 * meanwhile. A transaction is tried again after that: see `transact`.
 */
const BUSY_TIMEOUT = 1000;

/**
 * Kysely on the SQLite of Node. `path` is a file that is created if it is missing, or `:memory:`. With `isReadOnly`, it must be there,
 * and SQLite refuses everything that writes.
 */
export function sqliteDialect(
  path: string,
  {isReadOnly = false}: {readonly isReadOnly?: boolean} = {},
): Dialect {
  const {DatabaseSync} = loadSqlite();
  if (isReadOnly) {
    const opened = new DatabaseSync(path, {timeout: BUSY_TIMEOUT, readOnly: true});
    return new ImmediateDialect({database: asKyselyExpects(opened)});
  }
  if (path !== ':memory:') createPrivateFile(path);
  const database = new DatabaseSync(path, {timeout: BUSY_TIMEOUT});
  // With WAL, readers do not wait for a writer: https://sqlite.org/wal.html. With FULL, a crash loses nothing that was
  // acknowledged: https://sqlite.org/pragma.html#pragma_synchronous
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  return new ImmediateDialect({database: asKyselyExpects(database)});
}

/** Kysely's dialect with two differences, both of which let several processes share a file. */
class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(config: {readonly database: SqliteDatabase}) {
    super(config);
    this.#database = config.database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver({database: this.#database});
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** Transactions wait for other writers at their beginning. Later, SQLite would refuse to: https://sqlite.org/lang_transaction.html */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Tables can be changed in a transaction. Kysely does not say so of SQLite. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Only the service's own user may read the file: it has personal data, and the key that signs. SQLite gives its other files the same mode. */
function createPrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

/** Loads SQLite at run time: on an older Node, a static import fails without a message about the version it needs. */
function loadSqlite(): typeof sqlite {
  if (!isBuiltin('node:sqlite'))
    throw new Error(
      `The service of Privacy Desk needs Node 22.13 or later, which has SQLite. This is Node ${process.versions.node}.`,
    );
  return process.getBuiltinModule('node:sqlite');
}

/** Kysely expects the interface of better-sqlite3. Statements are kept, because to prepare one takes longer than to run it. */
function asKyselyExpects(database: sqlite.DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = toStatement(database.prepare(sql), sql);
    // The text of an insert depends on its number of rows, so the texts are not without limit.
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    prepared.set(sql, statement);
    return statement;
  };
  return {
    prepare,
    close() {
      prepared.clear();
      database.close();
    },
  };
}

const MAX_PREPARED = 500;

type Parameters = readonly sqlite.SQLInputValue[];

function toStatement(statement: sqlite.StatementSync, sql: string): SqliteStatement {
  return {
    // `StatementSync.columns()` would tell, but Node 22.13 does not have it. Kysely writes keywords in lower case.
    reader: /^\s*(select|with|pragma)\b|\breturning\b/i.test(sql),
    all: (parameters) => statement.all(...(parameters as Parameters)),
    run: (parameters) => statement.run(...(parameters as Parameters)),
    iterate: (parameters) => statement.iterate(...(parameters as Parameters)),
  };
}
