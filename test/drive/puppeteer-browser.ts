import {setTimeout as pause} from 'node:timers/promises';
import {launch} from 'puppeteer-core';
import type {BrowserContext, Cookie, Page} from 'puppeteer-core';
import {callSource, readRecorded} from './in-page.ts';
import {placeToPress} from './press-target.ts';
import {puppeteerOptions} from './puppeteer-options.ts';
import type {DrivenBrowser, Size, Tab, Visitor, VisitorCookie} from './visitor.ts';

const keyNames = {Tab: 'Tab', Enter: 'Enter', Escape: 'Escape', ' ': 'Space'} as const;

const namesAndValues = (cookies: readonly Cookie[], host: string): readonly VisitorCookie[] =>
  cookies.filter(({domain}) => domain === host).map(({name, value}) => ({name, value}));

/**
 * Firefox reports a navigation as failed when one that the page itself had begun (a reload, say) ends only then. The
 * address is gone to again: that is what a person would do.
 */
const navigate = async (page: Page, url: string): Promise<void> => {
  try {
    await page.goto(url, {waitUntil: 'domcontentloaded'});
  } catch (error) {
    if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
    await page.goto(url, {waitUntil: 'domcontentloaded'});
  }
};

/** A Tab on one Puppeteer page. */
const tabOn = (page: Page): Tab => {
  const evaluate: Tab['evaluate'] = (run, ...args) => page.evaluate(callSource(run, args)) as never;
  return {
    goto: (url) => navigate(page, url),
    back: async () => {
      // Not `page.goBack()`: it waits for a load that a page out of the back/forward cache never has.
      await page.evaluate('setTimeout(() => history.back())');
    },
    url: () => Promise.resolve(page.url()),
    click: async (selector) => {
      await page.bringToFront();
      const {x, y} = await placeToPress({evaluate}, selector);
      await page.mouse.click(x, y);
    },
    press: async (key) => {
      await page.bringToFront();
      await page.keyboard.press(keyNames[key]);
    },
    evaluate,
    recorded: () => evaluate(readRecorded),
    cookies: async () => namesAndValues(await page.browserContext().cookies(), new URL(page.url()).hostname),
    // Puppeteer has no word for forced colours: https://chromedevtools.github.io/devtools-protocol/tot/Emulation/
    emulate: async (media) => {
      await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {...media});
    },
    screenshot: async (path) => {
      await page.screenshot({path});
    },
    close: () => page.close(),
  };
};

const newTabIn = async (context: BrowserContext, size: Size | undefined): Promise<Tab> => {
  const page = await context.newPage();
  if (size) await page.setViewport(size);
  return tabOn(page);
};

/**
 * Ends a visitor. Now and then Chromium never says that a context with a page in mid-reload is closed; it ends with the
 * browser then.
 */
const closeContext = async (context: BrowserContext): Promise<void> => {
  await Promise.race([context.close(), pause(5_000, undefined, {ref: false})]);
};

/** Starts Chromium or Firefox. Each visitor is a browser context: its own cookies, storage and cache. */
export const launchWithPuppeteer = async (engine: 'chromium' | 'firefox'): Promise<DrivenBrowser> => {
  const browser = await launch(puppeteerOptions(engine));
  const newVisitor = async (size?: Size): Promise<Visitor> => {
    const context = await browser.createBrowserContext();
    return {
      ...(await newTabIn(context, size)),
      newTab: () => newTabIn(context, size),
      close: () => closeContext(context),
    };
  };
  const newOrdinaryVisitor = async (): Promise<Visitor> => {
    const context = browser.defaultBrowserContext();
    await context.deleteMatchingCookies(...(await context.cookies()));
    return {...(await newTabIn(context, undefined)), newTab: () => newTabIn(context, undefined)};
  };
  return {newVisitor, newOrdinaryVisitor, close: () => browser.close()};
};
