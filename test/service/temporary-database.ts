import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';

/** Path of a database file that does not exist yet. It is deleted after the test. */
export const temporaryDatabase = async (test: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-'));
  test.after(() => rm(folder, {recursive: true, force: true}));
  return join(folder, 'service.sqlite');
};
