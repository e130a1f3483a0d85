import type {Browser, Page} from 'puppeteer-core';
import {type MainThreadTime, watchMainThread} from '../main-thread.ts';
import {type GatePage, queryFor} from './gate-page.ts';

/** A returning visitor who allows `functional` and refuses `analytics`. No banner is shown, and everything else is held. */
export interface GateVisitor {
  readonly page: Page;
  /** Opens a page with the visitor's original answer, and waits until the elements that it inserts are painted. */
  open(page: GatePage): Promise<void>;
  /** The main thread's time so far. */
  time(): Promise<MainThreadTime>;
}

/** The first page of a visitor, on which they answer. */
const firstPage: GatePage = {held: 1, inserted: 0, atOnce: 1, hasLoader: true};

/** Creates a visitor of the site at `address`. Throws if the answer is not stored. */
export async function createGateVisitor(browser: Browser, address: string): Promise<GateVisitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address + queryFor(firstPage));
  await page.evaluate(async () => {
    await window.privacyDesk?.grant(['functional']);
    await window.privacyDesk?.refuse(['analytics']);
  });
  const cookies = await context.cookies();
  if (cookies.length === 0) throw new Error('The visitor’s answer was not stored.');
  const time = await watchMainThread(page);
  return {
    page,
    time,
    open: async (options) => {
      // Ends the scripts of the page before, so that they are not measured.
      await page.goto('about:blank');
      // A page that measures release grants more: restore the original answer.
      await context.setCookie(...cookies);
      await page.goto(address + queryFor(options));
      await page.waitForFunction(() => window.isPainted);
    },
  };
}
