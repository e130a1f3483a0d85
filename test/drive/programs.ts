import {existsSync, readdirSync} from 'node:fs';
import type {Engine} from './engine.ts';

/** Debian keeps MiniBrowser in a folder named after the machine and the library's version. */
const miniBrowsers = (): readonly string[] =>
  ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .map((machine) => `/usr/lib/${machine}`)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('webkit2gtk-') || name.startsWith('webkitgtk-'))
        .map((name) => `${folder}/${name}/MiniBrowser`),
    );

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

const isThere = (path: string | undefined): path is string => path !== undefined && existsSync(path);

/** The engine's browser on this machine, if it has one. */
export const programOf = (engine: Engine): string | undefined => {
  if (engine === 'webkit' && !(existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb'))) {
    return undefined;
  }
  return candidates[engine]().find(isThere);
};

/** The engine's browser; throws with what to install when there is none. */
export const requireProgram = (engine: Engine): string => {
  const path = programOf(engine);
  if (path === undefined) throw new Error(`No ${engine} here. Run "node .ci/install.mjs --browsers".`);
  return path;
};
