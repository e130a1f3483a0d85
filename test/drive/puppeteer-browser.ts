import {launch} from 'puppeteer-core';
import type {Cookie, Page} from 'puppeteer-core';
import {callSource, readRecorded} from './in-page.ts';
import {pressOn} from './press-on.ts';
import {keepProfiles} from './profiles.ts';
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
      await pressOn({evaluate}, selector, (x, y) => page.mouse.click(x, y));
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

const tabIn = async (page: Page, size: Size | undefined): Promise<Tab> => {
  if (size) await page.setViewport(size);
  return tabOn(page);
};

/** Starts Chromium or Firefox. Each visitor has a browser context: cookies, storage and cache of their own. */
export const launchWithPuppeteer = async (engine: 'chromium' | 'firefox'): Promise<DrivenBrowser> => {
  const browser = await launch(puppeteerOptions(engine));
  const profiles = keepProfiles(browser, engine);
  const newVisitor = async (size?: Size): Promise<Visitor> => {
    const {context, page} = await profiles.take();
    return {
      ...(await tabIn(page, size)),
      newTab: async () => tabIn(await context.newPage(), size),
      close: () => profiles.giveBack(context),
    };
  };
  const newOrdinaryVisitor = async (): Promise<Visitor> => {
    const context = browser.defaultBrowserContext();
    await context.deleteMatchingCookies(...(await context.cookies()));
    const newTab = async (): Promise<Tab> => tabOn(await context.newPage());
    return {...(await newTab()), newTab};
  };
  return {newVisitor, newOrdinaryVisitor, close: () => browser.close()};
};
