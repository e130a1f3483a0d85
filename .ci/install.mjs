/**
 * Installs what is missing and is silent when nothing is: `node .ci/install.mjs [--browsers]`.
 * It runs before anything is installed, so it uses Node's own modules only (Node 20 and later).
 */
import process from 'node:process';
import {installBrowsers} from './browsers.mjs';
import {installPackages} from './packages.mjs';

const oldest = 20;
const major = Number(process.versions.node.split('.')[0]);

if (major < oldest) {
  console.error(`Privacy Desk needs Node ${oldest} or later to install itself; this is ${process.version}.`);
  process.exit(1);
}

try {
  installPackages();
  if (process.argv.includes('--browsers')) installBrowsers();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
