import type {Browser, CDPSession, Page} from 'puppeteer-core';
import {takeNotes} from './noted.ts';

/** Somebody who has never been here. */
export interface NewVisitor {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** A line with 150 ms to the server and back, and 1.6 Mbit/s: what is commonly called slow 4G. */
const slowLine = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750};

/** What the visitor has to put up with. */
export interface Hardship {
  /** How many times slower the processor is. */
  readonly slowDown?: number;
  readonly isSlowLine?: boolean;
}

/** Opens a fresh profile whose page takes notes. */
export const newVisitor = async (
  browser: Browser,
  {slowDown = 1, isSlowLine = false}: Hardship,
): Promise<NewVisitor> => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await page.evaluateOnNewDocument(takeNotes);
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowDown});
  if (isSlowLine) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowLine);
  }
  return {page, session, close: () => context.close()};
};
