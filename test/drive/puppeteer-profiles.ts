import {setTimeout as pause} from 'node:timers/promises';
import type {Browser, BrowserContext, Page} from 'puppeteer-core';

/** An empty profile with one open page. */
export interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The profiles of one browser. */
export interface Profiles {
  open(): Promise<Profile>;
  close(context: BrowserContext): Promise<void>;
}

/** How long to wait for the browser to report that something is closed, in milliseconds. */
const closeTimeout = 5_000;

/** Manages the profiles of `browser`. `engine` is the engine of `browser`. */
export function createProfiles(browser: Browser, engine: 'chromium' | 'firefox'): Profiles {
  return engine === 'chromium' ? reusedProfiles(browser) : newProfiles(browser);
}

/** Creates a new profile for each visitor. */
function newProfiles(browser: Browser): Profiles {
  return {
    async open() {
      const context = await browser.createBrowserContext();
      return {context, page: await context.newPage()};
    },
    close: (context) => isClosedInTime(context.close()).then(() => undefined),
  };
}

/** Reuses the profiles of earlier visitors: in Chromium, a new profile takes three times as long as a new page. */
function reusedProfiles(browser: Browser): Profiles {
  const idle: BrowserContext[] = [];
  return {
    async open() {
      const context = idle.pop() ?? (await browser.createBrowserContext());
      const page = await context.newPage();
      await clearProfile(page);
      return {context, page};
    },
    async close(context) {
      const pages = await context.pages();
      if (await isClosedInTime(Promise.all(pages.map((page) => page.close())))) idle.push(context);
      else await isClosedInTime(context.close());
    },
  };
}

/**
 * Deletes all data of the profile. Call it when `page` has just been opened, so that no other page can write data again:
 * https://chromedevtools.github.io/devtools-protocol/tot/Storage/#method-clearDataForOrigin
 */
async function clearProfile(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Network.clearBrowserCookies');
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', {origin: '*', storageTypes: 'all'});
  await session.detach();
}

/** Chromium sometimes never reports the close of a page that is reloading. */
function isClosedInTime(closing: Promise<unknown>): Promise<boolean> {
  return Promise.race([closing.then(() => true), pause(closeTimeout, false, {ref: false})]);
}
