import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {compareVersions, type PolicyText} from '../../policy/publish.ts';

/** A version in the archive. */
export interface ArchivedPolicy extends PolicyText {
  readonly version: string;
}

/**
 * Reads every version that was published before: `<version>.md`, and `<version>.json` beside it if there is one. A folder that does not
 * exist has none.
 */
export async function readPolicyArchive(folder: string): Promise<readonly ArchivedPolicy[]> {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.md')) : [];
  return Promise.all(
    names.sort().map(async (name) => {
      const version = basename(name, '.md');
      const text = await readFile(join(folder, name), 'utf8');
      const data = join(folder, `${version}.json`);
      return {
        version,
        text,
        sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
        data: existsSync(data) ? await readFile(data, 'utf8') : undefined,
      };
    }),
  );
}

/**
 * The versions to publish: the archive, with `current` in it. Throws when the text of a version has changed, or when `current` is not the
 * newest.
 */
export function withCurrentVersion(
  archived: readonly ArchivedPolicy[],
  current: PolicyText & {readonly version: string; readonly date: string},
  dateOf: (text: string) => string,
): readonly PolicyText[] {
  const known = archived.find(({version}) => version === current.version);
  if (known && known.sha256 !== current.sha256) throw new Error(changedMessage(current.version));
  const later = archived
    .map(({version, text}) => ({version, date: dateOf(text)}))
    .find((one) => one.version !== current.version && compareVersions(one, current) >= 0);
  if (later)
    throw new Error(
      `Version ${current.version} of ${current.date} is not newer than version ${later.version} of ${later.date}. Give it a later date.`,
    );
  return known ? archived : [...archived, current];
}

/** Adds a version to the archive. One that is there stays as it is. Resolves with whether it is new. */
export async function archivePolicy(folder: string, {version, text, data}: ArchivedPolicy): Promise<boolean> {
  const file = join(folder, `${version}.md`);
  if (existsSync(file)) return false;
  await mkdir(folder, {recursive: true});
  if (data !== undefined) await writeFile(join(folder, `${version}.json`), data);
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
  return true;
}

/** Says what to do when the text of a published version is not the same any more. */
export function changedMessage(version: string): string {
  return `The text of version ${version} has changed since it was published. Receipts quote that version, so its text stays as it was. Give the new text a new version and date: a correction can be ${version}.1. A change of site.json changes the text too, where the policy names what it says.`;
}
