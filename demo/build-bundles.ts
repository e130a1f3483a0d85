import {spawn} from 'node:child_process';
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';

/** Bundles whose age is compared with the sources. One Rollup run builds all bundles. */
const BUNDLES = ['desk.js', 'desk-ui.js', 'desk-panel.js', 'receipt.js'];

/** Builds the bundles in `root`'s `dist/` when they are missing or older than the sources. */
export async function buildBundles(root: string): Promise<void> {
  const sources = await Promise.all([
    newestSource(join(root, 'src')),
    modifiedTime(join(root, 'rollup.config.mjs')),
    modifiedTime(join(root, 'package-lock.json')),
  ]);
  const built = await Promise.all(BUNDLES.map((name) => modifiedTime(join(root, 'dist', name))));
  if (Math.min(...built) < Math.max(...sources)) await runRollup(root);
}

/** When the newest source in a folder was modified; 0 when there is none. */
async function newestSource(folder: string): Promise<number> {
  const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.ts'));
  return Math.max(0, ...(await Promise.all(names.map((name) => modifiedTime(join(folder, name))))));
}

/** When a file was modified; 0 when it does not exist. */
async function modifiedTime(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

function runRollup(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = join(root, 'node_modules/rollup/dist/bin/rollup');
    const child = spawn(process.execPath, [command, '--config', '--silent'], {cwd: root, stdio: 'inherit'});
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The bundles could not be built. See the errors above.')),
    );
  });
}
