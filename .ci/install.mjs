/**
 * Installs what is missing: `node .ci/install.mjs [--for-tests]`. Prints nothing if nothing is missing. It runs before any
 * package is installed, so it uses only Node's own modules (Node 20 and later).
 */
import process from 'node:process';
import {installDebianPackages} from './debian-packages.mjs';
import {installPackages} from './packages.mjs';

const oldestNode = 20;
const major = Number(process.versions.node.split('.')[0]);

if (major < oldestNode) {
  console.error(
    `Privacy Desk needs Node ${oldestNode} or later to install. This is Node ${process.version}.`,
  );
  process.exit(1);
}

try {
  installPackages();
  if (process.argv.includes('--for-tests')) installDebianPackages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
