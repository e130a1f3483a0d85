import {setTimeout as pause} from 'node:timers/promises';
import type {Browser, BrowserContext, Page} from 'puppeteer-core';
import type {Engine} from './engine.ts';
import {viewport} from './puppeteer-options.ts';
import type {Size} from './visitor.ts';

/** An empty profile with one open page. */
export interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The profiles of one browser. */
export interface Profiles {
  /** `size` is that of the page's content; by default that of all pages. */
  open(size?: Size): Promise<Profile>;
  close(profile: Profile): Promise<void>;
}

/** How long to wait for the browser to report that something is closed or left, in milliseconds. */
const closeTimeout = 5_000;

/** How many visitors use one page. The page's process keeps some of the memory of each. */
const visitorsPerPage = 25;

/**
 * Manages the profiles of `browser`. Visitors use the page of an earlier visitor, without its data: a new page takes more processor
 * time than all the rest of a short test. Data that cannot be deleted is stored by port, and each test has new ports.
 */
export function createProfiles(browser: Browser, engine: Exclude<Engine, 'webkit'>): Profiles {
  const clear = engine === 'chromium' ? clearChromium : clearFirefox;
  const idle: Profile[] = [];
  const visitorsOf = new WeakMap<Page, number>();
  const idleProfile = async (): Promise<Profile | undefined> => {
    const profile = idle.pop();
    if (!profile || (await clear(profile))) return profile;
    await isDoneInTime(profile.context.close());
    return idleProfile();
  };
  return {
    async open(size = viewport) {
      const profile = (await idleProfile()) ?? (await newProfile(browser));
      await resize(profile.page, size);
      return profile;
    },
    async close(profile) {
      const visitors = (visitorsOf.get(profile.page) ?? 0) + 1;
      visitorsOf.set(profile.page, visitors);
      if (visitors < visitorsPerPage && (await isDoneInTime(leave(profile)))) idle.push(profile);
      else await isDoneInTime(profile.context.close());
    },
  };
}

async function newProfile(browser: Browser): Promise<Profile> {
  const context = await browser.createBrowserContext();
  return {context, page: await context.newPage()};
}

/** Leaves the visitor's page, and closes the visitor's other tabs. Rejects when that is impossible, as it is in a page with a dialog. */
async function leave({context, page}: Profile): Promise<void> {
  const others = (await context.pages()).filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  await page.goto('about:blank');
  await page.evaluate("window.name = ''");
}

async function resize(page: Page, {width, height}: Size): Promise<void> {
  const now = page.viewport();
  if (now?.width !== width || now.height !== height) await page.setViewport({width, height});
}

/**
 * Deletes all data of the profile. Call it when `page` is empty, so that no page can write data again:
 * https://chromedevtools.github.io/devtools-protocol/tot/Storage/#method-clearDataForOrigin
 */
async function clearChromium({page}: Profile): Promise<boolean> {
  const session = await page.createCDPSession();
  await session.send('Network.clearBrowserCookies');
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', {origin: '*', storageTypes: 'all'});
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  await page.bringToFront();
  return true;
}

/** Deletes the cookies. `false` if some remain: Puppeteer cannot delete those of frames from other sites. */
async function clearFirefox({context}: Profile): Promise<boolean> {
  await context.deleteMatchingCookies(...(await context.cookies()));
  return (await context.cookies()).length === 0;
}

/**
 * Whether the browser does `work` in time: Chromium sometimes never reports the close of a page that is reloading, and a browser that has
 * crashed reports nothing.
 */
export function isDoneInTime(work: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    pause(closeTimeout, false, {ref: false}),
  ]);
}
