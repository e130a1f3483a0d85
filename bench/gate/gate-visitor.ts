import type {Browser, Page} from 'puppeteer-core';
import {watchMainThread, type MainThread} from '../main-thread.ts';
import {queryOf, type GatePage} from './gate-page.ts';

/** A returning visitor, who allows `functional` and refuses `analytics`, so that nobody is asked and all else is held. */
export interface GateVisitor {
  readonly page: Page;
  /** Opens a page afresh, with the same answer as ever, and waits until what it inserts has been painted. */
  open(page: GatePage): Promise<void>;
  /** The main thread's time so far. */
  time(): Promise<MainThread>;
}

const blank: GatePage = {held: 1, inserted: 0, atOnce: 1, hasLoader: true};

/** Brings a visitor to the site at `address`. */
export const gateVisitor = async (browser: Browser, address: string): Promise<GateVisitor> => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address + queryOf(blank));
  await page.evaluate(async () => {
    await window.privacyDesk?.grant(['functional']);
    await window.privacyDesk?.refuse(['analytics']);
  });
  const answer = await context.cookies();
  if (answer.length === 0) throw new Error('The visitor’s answer was not stored.');
  const time = await watchMainThread(page);
  return {
    page,
    time,
    open: async (wanted) => {
      // Scripts of the page before must not be counted, and its answer not kept.
      await page.goto('about:blank');
      await context.setCookie(...answer);
      await page.goto(address + queryOf(wanted));
      await page.waitForFunction(() => window.isPainted);
    },
  };
};
