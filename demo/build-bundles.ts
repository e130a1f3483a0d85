import {spawn} from 'node:child_process';
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';

const timeOf = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0; // not there: older than everything
  }
};

/** Time of the newest source in a folder; 0 when there is none. */
const newestIn = async (folder: string): Promise<number> => {
  const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.ts'));
  return Math.max(0, ...(await Promise.all(names.map((name) => timeOf(join(folder, name))))));
};

const rollup = (root: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const command = join(root, 'node_modules/rollup/dist/bin/rollup');
    const child = spawn(process.execPath, [command, '--config', '--silent'], {cwd: root, stdio: 'inherit'});
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The bundles could not be built; see above.')),
    );
  });

const BUNDLES = ['desk.js', 'desk-ui.js', 'desk-panel.js', 'receipt.js'];

/** Builds the bundles in `root`'s `dist/` when they are missing or older than the sources. */
export const buildBundles = async (root: string): Promise<void> => {
  const sources = await Promise.all([
    newestIn(join(root, 'src')),
    timeOf(join(root, 'rollup.config.mjs')),
    timeOf(join(root, 'package-lock.json')),
  ]);
  const built = await Promise.all(BUNDLES.map((name) => timeOf(join(root, 'dist', name))));
  if (Math.min(...built) < Math.max(...sources)) await rollup(root);
};
