import type {BrowserLauncher} from '@web/test-runner-core';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import type {Engine} from '../drive/engine.ts';
import {puppeteerOptions} from '../drive/puppeteer-options.ts';
import {startWebKitDriver} from '../drive/webkit-driver.ts';

/** A browser for the test runner, and how to clear away what was started for it. */
export interface Launched {
  readonly launcher: BrowserLauncher;
  stop(): Promise<void>;
}

const withWebDriver = async (): Promise<Launched> => {
  const {hostname, port, capabilities, stop} = await startWebKitDriver();
  // Its types were compiled without exactOptionalPropertyTypes, so the compiler cannot see that it is a launcher.
  const launcher: unknown = webdriverLauncher({hostname, port, capabilities, logLevel: 'error'});
  return {launcher: launcher as BrowserLauncher, stop};
};

/** The engine's launcher; started browsers are the same as those the page tests use. */
export const launcherFor = async (engine: Engine): Promise<Launched> =>
  engine === 'webkit'
    ? withWebDriver()
    : {
        launcher: puppeteerLauncher({launchOptions: puppeteerOptions(engine)}),
        stop: () => Promise.resolve(),
      };
