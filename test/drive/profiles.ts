import {setTimeout as pause} from 'node:timers/promises';
import type {Browser, BrowserContext, Page} from 'puppeteer-core';

/** Longest wait for a browser to say that something is closed, in milliseconds. */
const patience = 5_000;

/** A profile that nobody has used, or that has forgotten who did, with one page open. */
export interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The profiles of one browser. */
export interface Profiles {
  take(): Promise<Profile>;
  giveBack(context: BrowserContext): Promise<void>;
}

/** Whether `closing` is over in time: now and then Chromium never says so of what is closed in mid-reload. */
const isSoon = (closing: Promise<unknown>): Promise<boolean> =>
  Promise.race([closing.then(() => true), pause(patience, false, {ref: false})]);

/** A new profile for each. */
const newProfiles = (browser: Browser): Profiles => ({
  async take() {
    const context = await browser.createBrowserContext();
    return {context, page: await context.newPage()};
  },
  giveBack: (context) => isSoon(context.close()).then(() => undefined),
});

/**
 * Makes the profile forget everything. Asked of a page that has only just been opened, when none is left that could write
 * anything back: https://chromedevtools.github.io/devtools-protocol/tot/Storage/#method-clearDataForOrigin
 */
const forget = async (page: Page): Promise<void> => {
  const session = await page.createCDPSession();
  await session.send('Network.clearBrowserCookies');
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', {origin: '*', storageTypes: 'all'});
  await session.detach();
};

/** A new profile costs Chromium three times as much as a new page, so those of visitors who have left are used again. */
const reusedProfiles = (browser: Browser): Profiles => {
  const idle: BrowserContext[] = [];
  return {
    async take() {
      const context = idle.pop() ?? (await browser.createBrowserContext());
      const page = await context.newPage();
      await forget(page);
      return {context, page};
    },
    async giveBack(context) {
      const pages = await context.pages();
      if (await isSoon(Promise.all(pages.map((page) => page.close())))) idle.push(context);
      else await isSoon(context.close());
    },
  };
};

/** Keeps the profiles of `browser`, which is `engine`. */
export const keepProfiles = (browser: Browser, engine: 'chromium' | 'firefox'): Profiles =>
  engine === 'chromium' ? reusedProfiles(browser) : newProfiles(browser);
