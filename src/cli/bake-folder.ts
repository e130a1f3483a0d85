import {copyFile, mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {bake} from './bake.ts';
import {integrityOf} from './integrity-of.ts';

const BAKED = new Set(['desk.js', 'desk-ui.js', 'desk-cookies.js', 'receipt.js']);

/** What only a bundler needs or is baked into another file: a page never asks for it. */
const NOT_SERVED = new Set(['index.js', 'cli.js', 'desk-net.js']);

/** The SRI value of every file as it is served, so that the evidence in a receipt can be held against it. */
const manifestOf = async (folder: string, names: readonly string[]): Promise<string> => {
  const entries = names.map(async (name) => [name, integrityOf(await readFile(join(folder, name), 'utf8'))]);
  const files: unknown = Object.fromEntries(await Promise.all(entries));
  return `${JSON.stringify({files}, null, 2)}\n`;
};

/**
 * Writes a site's own copy of every bundle in `from` (the folder the build wrote) to `to`. Returns the file names.
 * Throws when a bundle is missing or is not freshly built.
 */
export const bakeFolder = async (from: string, to: string, site: unknown): Promise<readonly string[]> => {
  const read = (name: string): Promise<string> => readFile(join(from, name), 'utf8');
  const baked = bake({
    desk: await read('desk.js'),
    net: await read('desk-net.js'),
    ui: await read('desk-ui.js'),
    cookies: await read('desk-cookies.js'),
    receipt: await read('receipt.js'),
    site,
  });
  const names = (await readdir(from)).filter((name) => name.endsWith('.js') && !NOT_SERVED.has(name));
  const plain = names.filter((name) => !BAKED.has(name));
  await mkdir(to, {recursive: true});
  await writeFile(join(to, 'desk.js'), baked.desk);
  await writeFile(join(to, 'desk-ui.js'), baked.ui);
  await writeFile(join(to, 'desk-cookies.js'), baked.cookies);
  await writeFile(join(to, 'receipt.js'), baked.receipt);
  await Promise.all(plain.map((name) => copyFile(join(from, name), join(to, name))));
  await writeFile(join(to, 'manifest.json'), await manifestOf(to, names));
  return names;
};
