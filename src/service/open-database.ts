import {DatabaseSync} from 'node:sqlite';

/**
 * A receipt that was deleted or whose time is over keeps its row without content: `leaf` is then all that is left, a
 * hash whose salt is gone.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS receipts (
    id TEXT PRIMARY KEY,
    record_id TEXT,
    principal TEXT,
    body TEXT,
    salt BLOB,
    leaf TEXT NOT NULL,
    received_at TEXT NOT NULL,
    retain_until TEXT NOT NULL,
    deleted_at TEXT,
    reason TEXT CHECK (reason IN ('asked', 'retention'))
  ) STRICT;
  CREATE TABLE IF NOT EXISTS letters (
    reference TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('request', 'complaint')),
    received_at TEXT NOT NULL,
    answers TEXT NOT NULL,
    dates TEXT NOT NULL
  ) STRICT;
`;

/** Opens (or creates) the database at `path`; `:memory:` lasts as long as the connection. */
export const openDatabase = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, {timeout: 5000});
  // Readers do not wait for a writer, and a crash loses nothing that was answered: https://sqlite.org/wal.html
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  database.exec(TABLES);
  return database;
};
