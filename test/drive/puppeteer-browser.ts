import {launch} from 'puppeteer-core';
import type {Browser, CDPSession, Cookie, Page} from 'puppeteer-core';
import {pressElement} from './press-element.ts';
import {puppeteerOptions} from './puppeteer-options.ts';
import {createProfiles, isDoneInTime} from './puppeteer-profiles.ts';
import {readRecorded} from './recorder.ts';
import {callSource} from './visitor.ts';
import type {DrivenBrowser, Size, Tab, Visitor, VisitorCookie} from './visitor.ts';

/** Starts Chromium or Firefox. Each visitor has a browser context with its own cookies, storage and cache. */
export async function launchWithPuppeteer(engine: 'chromium' | 'firefox'): Promise<DrivenBrowser> {
  const browser = await launch(puppeteerOptions(engine));
  const profiles = createProfiles(browser, engine);
  const newVisitor = async (size?: Size): Promise<Visitor> => {
    const profile = await profiles.open(size);
    const tab = createTab(profile.page);
    return {
      ...tab,
      newTab: async () => createSizedTab(await profile.context.newPage(), size),
      close: async () => {
        await tab.endEmulation();
        await profiles.close(profile);
      },
    };
  };
  const newVisitorInDefaultProfile = async (): Promise<Visitor> => {
    const context = browser.defaultBrowserContext();
    await context.deleteMatchingCookies(...(await context.cookies()));
    const newTab = async (): Promise<Tab> => createTab(await context.newPage());
    return {...(await newTab()), newTab};
  };
  return {newVisitor, newVisitorInDefaultProfile, close: () => closeBrowser(browser)};
}

/** A browser that hangs does not close: its process is ended. */
async function closeBrowser(browser: Browser): Promise<void> {
  if (!(await isDoneInTime(browser.close()))) browser.process()?.kill('SIGKILL');
}

async function createSizedTab(page: Page, size: Size | undefined): Promise<Tab> {
  if (size) await page.setViewport(size);
  return createTab(page);
}

interface EmulatingTab extends Tab {
  /** Gives the page its own media again. */
  endEmulation(): Promise<void>;
}

function createTab(page: Page): EmulatingTab {
  let emulation: CDPSession | undefined;
  const evaluate: Tab['evaluate'] = (run, ...args) => page.evaluate(callSource(run, args)) as never;
  return {
    goto: (url) => navigate(page, url),
    back: async () => {
      // `page.goBack()` waits for a `load` event, which a page from the back/forward cache never has.
      await page.evaluate('setTimeout(() => history.back())');
    },
    url: () => Promise.resolve(page.url()),
    click: async (selector) => {
      await page.bringToFront();
      await pressElement({evaluate}, selector, (x, y) => page.mouse.click(x, y));
    },
    press: async (key) => {
      await page.bringToFront();
      await page.keyboard.press(key);
    },
    evaluate,
    recorded: () => evaluate(readRecorded),
    cookies: async () => cookiesOf(new URL(page.url()).hostname, await page.browserContext().cookies()),
    // Puppeteer cannot emulate forced colours: https://chromedevtools.github.io/devtools-protocol/tot/Emulation/
    emulate: async (media) => {
      emulation ??= await page.createCDPSession();
      await emulation.send('Emulation.setEmulatedMedia', {...media});
    },
    endEmulation: async () => emulation?.detach(),
    screenshot: async (path) => {
      await page.screenshot({path});
    },
    close: () => page.close(),
  };
}

/**
 * Firefox reports that a navigation failed if a navigation of the page itself, such as a reload, ends during it. In that
 * case, navigate again, as a person would.
 */
async function navigate(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, {waitUntil: 'domcontentloaded'});
  } catch (error) {
    if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
    await page.goto(url, {waitUntil: 'domcontentloaded'});
  }
}

function cookiesOf(host: string, cookies: readonly Cookie[]): readonly VisitorCookie[] {
  return cookies.filter(({domain}) => domain === host).map(({name, value}) => ({name, value}));
}
