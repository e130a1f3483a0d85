import {isBuiltin} from 'node:module';
import type * as sqlite from 'node:sqlite';

/**
 * A receipt that was deleted, on request or after its retention period, keeps its row without content. What remains is
 * `commitment`, a hash that reveals nothing, because its salt is deleted too.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS receipts (
    id TEXT PRIMARY KEY,
    record_id TEXT,
    principal TEXT,
    body TEXT,
    salt BLOB,
    commitment TEXT NOT NULL,
    received_at TEXT NOT NULL,
    retain_until TEXT NOT NULL,
    deleted_at TEXT,
    reason TEXT CHECK (reason IN ('requested', 'retention'))
  ) STRICT;
  CREATE TABLE IF NOT EXISTS submissions (
    reference TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('request', 'complaint')),
    received_at TEXT NOT NULL,
    answers TEXT NOT NULL,
    dates TEXT NOT NULL
  ) STRICT;
`;

/** Opens or creates the SQLite database at `path`; `:memory:` lasts as long as the connection. */
export function openDatabase(path: string): sqlite.DatabaseSync {
  const {DatabaseSync} = loadSqlite();
  const database = new DatabaseSync(path, {timeout: 5000});
  // With WAL, readers do not wait for a writer: https://sqlite.org/wal.html. With FULL, a crash loses nothing that was
  // acknowledged: https://sqlite.org/pragma.html#pragma_synchronous
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  database.exec(TABLES);
  return database;
}

/** Loads SQLite at run time: on an older Node, a static import fails without a message about the version it needs. */
function loadSqlite(): typeof sqlite {
  if (!isBuiltin('node:sqlite'))
    throw new Error(
      `The service of Privacy Desk needs Node 22.13 or later, which has SQLite. This is Node ${process.versions.node}.`,
    );
  return process.getBuiltinModule('node:sqlite');
}
