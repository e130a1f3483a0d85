import {existsSync, readdirSync} from 'node:fs';
import type {Engine} from './engine.ts';

const candidates: Readonly<Record<Engine, () => readonly (string | undefined)[]>> = {
  chromium: () => [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: () => [
    process.env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  webkit: miniBrowsers,
};

/** The path of the engine's browser on this machine; `undefined` if it is not installed. */
export function findBrowser(engine: Engine): string | undefined {
  if (engine === 'webkit' && !(existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb')))
    return undefined;
  return candidates[engine]().find((path) => path !== undefined && existsSync(path));
}

/** The path of the engine's browser. Throws if it is not installed, and names the command that installs it. */
export function requireBrowser(engine: Engine): string {
  const path = findBrowser(engine);
  if (path === undefined)
    throw new Error(`${engine} is not installed. Run "node .ci/install.mjs --for-tests".`);
  return path;
}

/** Debian installs MiniBrowser in a folder that is named after the machine and the version of the library. */
function miniBrowsers(): readonly string[] {
  return ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .map((machine) => `/usr/lib/${machine}`)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('webkit2gtk-') || name.startsWith('webkitgtk-'))
        .map((name) => `${folder}/${name}/MiniBrowser`),
    );
}
