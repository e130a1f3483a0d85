import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = `${root}package-lock.json`;

/** npm writes this file to record what it has installed. */
const installedFile = `${root}node_modules/.package-lock.json`;

const quietOptions = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the packages of package-lock.json if node_modules does not contain them. Throws if npm fails. */
export function installPackages() {
  const reason = reasonToInstall();
  if (reason === undefined) return;
  console.log(`Installing npm packages: ${reason}.`);
  if (runNpm('ci', ...quietOptions)) return;
  console.log(
    '"npm ci" failed (see its message above). Trying "npm install", which may change package-lock.json.',
  );
  if (!runNpm('install', ...quietOptions))
    throw new Error('npm could not install the packages. See its message above.');
}

/**
 * Why npm has to run; `undefined` if node_modules is up to date. This compares contents, not times, because a checkout
 * changes times without changing contents.
 */
function reasonToInstall() {
  if (!existsSync(installedFile)) return 'node_modules is missing';
  const installed = packagesIn(installedFile);
  for (const [path, wanted] of Object.entries(packagesIn(lockFile))) {
    if (path === '') continue;
    const found = installed[path];
    // The lock file also contains optional packages for other operating systems, which npm does not install.
    if (found === undefined && !wanted.optional) return `${path} is missing`;
    if (found !== undefined && found.version !== wanted.version)
      return `${path} is ${found.version}, not ${wanted.version}`;
  }
  return undefined;
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function runNpm(...args) {
  // On Windows npm is a .cmd file, which Node can start only through a shell.
  const {status} = spawnSync('npm', args, {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'});
  return status === 0;
}
