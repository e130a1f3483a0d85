import type {BrowserLauncher} from '@web/test-runner-core';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import type {Engine} from '../drive/engine.ts';
import {puppeteerOptions} from '../drive/puppeteer-options.ts';
import {startWebKitDriver} from '../drive/webkit-driver.ts';

/** A browser launcher for the test runner. */
export interface StartedLauncher {
  readonly launcher: BrowserLauncher;
  /** Stops the programs that were started for the launcher. */
  stop(): Promise<void>;
}

/** Creates the launcher of an engine. It uses the same browsers and options as the page tests. */
export async function startLauncher(engine: Engine): Promise<StartedLauncher> {
  return engine === 'webkit'
    ? startWebDriverLauncher()
    : {
        launcher: puppeteerLauncher({launchOptions: puppeteerOptions(engine)}),
        stop: () => Promise.resolve(),
      };
}

async function startWebDriverLauncher(): Promise<StartedLauncher> {
  const {hostname, port, capabilities, stop} = await startWebKitDriver();
  // Its types were compiled without exactOptionalPropertyTypes, so the compiler does not accept it as a BrowserLauncher.
  const launcher: unknown = webdriverLauncher({hostname, port, capabilities, logLevel: 'error'});
  return {launcher: launcher as BrowserLauncher, stop};
}
