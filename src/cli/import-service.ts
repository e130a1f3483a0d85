import type * as service from '../service/index.ts';

/** The oldest Node with SQLite, as major and minor version: https://nodejs.org/api/sqlite.html */
const OLDEST = [22, 13] as const;

/** Loads the service, which the other commands do not need. Rejects with a sentence for the terminal on an older Node. */
export async function importService(): Promise<typeof service> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new Error(
      `The record service needs Node ${OLDEST.join('.')} or later, which has SQLite. This is Node ${process.versions.node}.`,
    );
  return import('../service/index.ts');
}
