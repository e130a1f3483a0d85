import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {SiteConfig} from '../config/types.ts';
import {canonicalJson} from '../platform/pure/canonical-json.ts';
import {registerPath} from '../receipt/register-paths.ts';

/** What a build has written, and what receipts will say about it. */
export interface RegisteredBuild {
  /** Folder with the archive of notices. */
  readonly archive: string;
  readonly config: SiteConfig;
  /** SRI value of `desk.js`. */
  readonly integrity: string;
}

/**
 * Adds to `register`, the folder that the record service reads, what the hashes in receipts of this build stand for: the notices, the
 * configuration, the program and the policy. What is registered stays as it was: nothing is deleted or replaced. Resolves with the
 * number of notices that are new there.
 */
export async function registerBuild(
  register: string,
  {archive, config, integrity}: RegisteredBuild,
): Promise<number> {
  const checked = canonicalJson(config);
  const {policy} = config;
  await addFile(register, registerPath('configSha256', sha256(checked)), checked);
  await addFile(register, registerPath('bundleSha384', integrity), JSON.stringify({integrity}));
  if (policy.sha256 !== undefined)
    await addFile(register, registerPath('policySha256', policy.sha256), canonicalJson(policy));
  return addNotices(register, archive);
}

async function addNotices(register: string, archive: string): Promise<number> {
  const names = (await readdir(join(archive, 'notices'))).filter((name) => ARCHIVED.test(name));
  const added = await Promise.all(
    names.map(async (name) =>
      addFile(register, `notices/${name}`, await readFile(join(archive, 'notices', name), 'utf8')),
    ),
  );
  return added.filter(Boolean).length;
}

/** The name of an archived notice. */
const ARCHIVED = /^[\da-f]{64}\.json$/;

/** Writes a file that is not there yet. Resolves with whether it was written. */
async function addFile(folder: string, path: string, text: string): Promise<boolean> {
  const file = join(folder, path);
  if (existsSync(file)) return false;
  await mkdir(dirname(file), {recursive: true});
  // A service that reads the folder meanwhile never sees half a file.
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
  return true;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
