import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import process from 'node:process';

/** Debian package → a file that shows it is there. Page layout is part of the tests, so fonts are too. */
const wanted = [
  {name: 'chromium', file: '/usr/bin/chromium'},
  {name: 'firefox-esr', file: '/usr/bin/firefox-esr'},
  {name: 'webkit2gtk-driver', file: '/usr/bin/WebKitWebDriver'},
  {name: 'xvfb', file: '/usr/bin/Xvfb'},
  {name: 'fonts-dejavu-core', file: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'},
  {name: 'fonts-liberation2', file: '/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf'},
];

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** How to run apt-get here: as root, through sudo, or not at all. */
const privilege = () => {
  if (process.getuid?.() === 0) return [];
  return has('sudo') ? ['sudo'] : undefined;
};

const aptGet = (prefix, ...args) => {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  return spawnSync(command, rest, {stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
};

const explainElsewhere = () => {
  console.log(
    `The browser tests look for Debian's browsers and this is ${process.platform} without apt-get. Install Chromium and\n` +
      'Firefox yourself and name them in CHROMIUM_PATH and FIREFOX_PATH. Engines that are not found are reported as skipped;\n' +
      'WebKit is tested through WebKitWebDriver and Xvfb, which are available on Linux only.',
  );
};

/** Installs the browsers that are missing from Debian's packages. Throws when it may not or cannot. */
export const installBrowsers = () => {
  const missing = wanted.filter(({file}) => !existsSync(file)).map(({name}) => name);
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || !has('apt-get')) return explainElsewhere();
  const prefix = privilege();
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (prefix === undefined)
    throw new Error(`The tests need browsers, and there is no sudo. As root, run: ${command}`);
  console.log(`Installing Debian packages: ${missing.join(', ')}.`);
  aptGet(prefix, 'update');
  if (!aptGet(prefix, 'install', '-y', '--no-install-recommends', ...missing))
    throw new Error(`This failed: ${command}`);
};
