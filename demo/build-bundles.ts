import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {modifiedTime, newestIn} from './modified.ts';

/** Bundles whose age is compared with the sources. One Rollup run builds all bundles. */
const BUNDLES = ['desk.js', 'desk-ui.js', 'desk-panel.js', 'receipt.js'];

/** Builds the bundles in `root`'s `dist/` when they are missing or older than the sources. */
export async function buildBundles(root: string): Promise<void> {
  const sources = await Promise.all([
    newestIn(join(root, 'src'), (name) => name.endsWith('.ts')),
    modifiedTime(join(root, 'rollup.config.mjs')),
    modifiedTime(join(root, 'package-lock.json')),
  ]);
  const built = await Promise.all(BUNDLES.map((name) => modifiedTime(join(root, 'dist', name))));
  if (Math.min(...built) < Math.max(...sources)) await runRollup(root);
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
