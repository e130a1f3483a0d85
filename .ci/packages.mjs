import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wantedFile = `${root}package-lock.json`;
const installedFile = `${root}node_modules/.package-lock.json`;

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Why npm must run, or `undefined` when node_modules holds what the lock file asks for. npm writes down what it
 * installed; contents are compared, not times, because a checkout changes times without changing anything.
 */
const reasonToInstall = () => {
  if (!existsSync(installedFile)) return 'node_modules is missing';
  const installed = packagesOf(installedFile);
  for (const [path, wanted] of Object.entries(packagesOf(wantedFile))) {
    if (path === '') continue;
    const found = installed[path];
    // A package for another operating system is in the lock file and rightly not on the disk.
    if (found === undefined && !wanted.optional) return `${path} is missing`;
    if (found !== undefined && found.version !== wanted.version)
      return `${path} is ${found.version}, not ${wanted.version}`;
  }
  return undefined;
};

const npm = (...args) => {
  // npm is a .cmd file on Windows, which Node starts through a shell only.
  const {status} = spawnSync('npm', args, {cwd: root, stdio: 'inherit', shell: process.platform === 'win32'});
  return status === 0;
};

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Makes node_modules what package-lock.json says. Throws when npm cannot. */
export const installPackages = () => {
  const reason = reasonToInstall();
  if (reason === undefined) return;
  console.log(`Installing npm packages: ${reason}.`);
  if (npm('ci', ...quiet)) return;
  console.log(
    '"npm ci" failed (its message is above); trying "npm install", which may change package-lock.json.',
  );
  if (!npm('install', ...quiet)) throw new Error('npm could not install the packages; its message is above.');
};
