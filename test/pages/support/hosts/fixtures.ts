import {globSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The paths of all fixtures by file name. Every file name is unique. */
const paths = new Map<string, string>();
for (const path of globSync('**/fixtures/*.html', {cwd: root})) {
  const name = basename(path);
  if (paths.has(name)) throw new Error(`Two fixtures are called ${name}: ${paths.get(name)} and ${path}.`);
  paths.set(name, path);
}

/** The HTML of the fixture with this file name, in any `fixtures` folder; `undefined` when there is none. */
export async function readFixture(name: string): Promise<string | undefined> {
  const path = paths.get(name);
  return path === undefined ? undefined : readFile(join(root, path), 'utf8');
}
