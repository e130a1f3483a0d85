import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import process from 'node:process';

/**
 * Debian packages, each with a file that exists if it is installed. The fonts are needed because tests measure layout,
 * PostgreSQL because the record service can use it, and PHP because a recipe is written in it.
 */
const debianPackages = [
  {name: 'chromium', file: '/usr/bin/chromium'},
  {name: 'firefox-esr', file: '/usr/bin/firefox-esr'},
  {name: 'webkit2gtk-driver', file: '/usr/bin/WebKitWebDriver'},
  {name: 'xvfb', file: '/usr/bin/Xvfb'},
  {name: 'postgresql', file: '/usr/bin/pg_createcluster'},
  {name: 'fonts-dejavu-core', file: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'},
  {name: 'fonts-liberation2', file: '/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf'},
  {name: 'php-cli', file: '/usr/bin/php'},
];

/** Installs the Debian packages that the tests need and that are missing. Throws if it has no permission or apt-get fails. */
export function installDebianPackages() {
  const missing = debianPackages.filter(({file}) => !existsSync(file)).map(({name}) => name);
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || !hasCommand('apt-get')) return explainOtherSystems();
  const prefix = rootPrefix();
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (prefix === undefined)
    throw new Error(
      `The tests need browsers, PostgreSQL and PHP, and sudo is not installed. Run as root: ${command}`,
    );
  console.log(`Installing Debian packages: ${missing.join(', ')}.`);
  runAptGet(prefix, 'update');
  if (!runAptGet(prefix, 'install', '-y', '--no-install-recommends', ...missing))
    throw new Error(`This command failed: ${command}`);
}

function explainOtherSystems() {
  console.log(
    `The browser tests use Debian's browsers, and this is ${process.platform} without apt-get. Install Chromium and Firefox\n` +
      'yourself, and set their paths in CHROMIUM_PATH and FIREFOX_PATH. Tests of missing browsers are skipped.\n' +
      'The WebKit tests need WebKitWebDriver and Xvfb, which are available only on Linux.',
  );
}

/** What to put before apt-get: nothing for root, else `sudo`. `undefined` if there is no way to run it as root. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return hasCommand('sudo') ? ['sudo'] : undefined;
}

function hasCommand(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

function runAptGet(prefix, ...args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  return spawnSync(command, rest, {stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
}
