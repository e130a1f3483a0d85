import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {root} from '../repository/tracked-files.ts';

const runFile = promisify(execFile);

/** A folder of a site owner, in which the package is installed as npm would publish it. */
export interface InstalledPackage {
  readonly folder: string;
  /** Paths of all files of the package, relative to it, with `/`. */
  readonly files: readonly string[];
  remove(): Promise<void>;
}

/**
 * Packs this repository as it is built and installs the tarball into an empty folder. Dependencies come from npm's cache
 * or from the registry. Rejects when npm fails.
 */
export async function installPackage(): Promise<InstalledPackage> {
  const parent = await mkdtemp(join(tmpdir(), 'privacy-desk-package-'));
  const folder = join(parent, 'site');
  await mkdir(folder);
  await npm(root, 'pack', '--ignore-scripts', '--pack-destination', parent);
  const tarball = (await readdir(parent)).find((name) => name.endsWith('.tgz')) ?? '';
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  await npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(parent, tarball));
  const contents = await readdir(join(folder, 'node_modules/privacy-desk'), {
    recursive: true,
    withFileTypes: true,
  });
  const prefix = join(folder, 'node_modules/privacy-desk').length + 1;
  return {
    folder,
    files: contents
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(prefix).replaceAll('\\', '/')),
    remove: () => rm(parent, {recursive: true, force: true}),
  };
}

/** npm is a .cmd file on Windows, which Node starts through a shell only. */
async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  await runFile('npm', args, {cwd: folder, shell: process.platform === 'win32'});
}
