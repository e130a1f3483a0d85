import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {after} from 'node:test';
import {run} from '../../../src/cli/run.ts';
import type {Receipt} from '../../../src/receipt/model.ts';
import type {EvidenceFiles} from '../../../src/service/evidence/evidence-paths.ts';
import {runningService} from '../running-service.ts';
import {type Cleanup, temporaryFolder} from './evidence-sample.ts';

/** Stores receipts with a service of `https://www.example.org`, and ends it. */
export const storeReceipts = async (
  database: string,
  receipts: readonly Receipt[],
  options: Parameters<typeof runningService>[0] = {},
): Promise<void> => {
  const service = await runningService({database, origin: 'https://www.example.org', ...options});
  for (const receipt of receipts) {
    const headers = {'idempotency-key': receipt.consentReceiptID};
    assert.equal((await service.post('/receipts', receipt, headers)).status, 201);
  }
  await service.close();
};

/** What `privacy-desk verify` printed. */
export interface Verification {
  readonly code: number;
  readonly lines: readonly string[];
  /** The lines about what is wrong. */
  readonly failed: readonly string[];
}

/** Runs `privacy-desk verify`. */
export const runVerify = async (...args: readonly string[]): Promise<Verification> => {
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const terminal = {print, printError: print};
  const code = await run(['verify', ...args], {terminal, dist: '', version: '1'});
  return {code, lines, failed: lines.filter((line) => /^ {2}\w+ +failed /.test(line))};
};

/** Writes files into a new folder, which is deleted after the test. Resolves with its path. */
export const unpackedFolder = async (test: Cleanup, files: EvidenceFiles): Promise<string> => {
  const folder = await temporaryFolder(test);
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), bytes);
  }
  return folder;
};

/** Writes an archive into a new folder, which is deleted after the test. Resolves with its path. */
export const archiveFile = async (test: Cleanup, bytes: Uint8Array): Promise<string> => {
  const path = join(await temporaryFolder(test), 'evidence.zip');
  await writeFile(path, bytes);
  return path;
};

/** Within `describe`: has something done after all tests of the suite. */
export const afterSuite = (): Cleanup => {
  const all: (() => Promise<void>)[] = [];
  after(async () => {
    for (const done of all) await done();
  });
  return {after: (done) => void all.push(done)};
};

/** Path of a SQLite database that does not exist yet. */
export const emptyDatabase = async (test: Cleanup): Promise<string> =>
  join(await temporaryFolder(test), 'service.sqlite');
