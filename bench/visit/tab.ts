import type {BrowserContext, Page} from 'puppeteer-core';
import {until} from '../../test/drive/until.ts';
import {type MainThreadTime, timeBetween, watchMainThread} from '../main-thread.ts';
import {slowNetwork} from '../ui/visitor.ts';
import {installProbe} from './probe.ts';
import type {Setup, SetupParts} from './setups.ts';

/** The device and the connection of a visitor. */
export interface Profile {
  readonly name: 'desktop' | 'slow';
  readonly viewport: {readonly width: number; readonly height: number; readonly deviceScaleFactor: number};
  /** How many times slower the processor is. */
  readonly slowDown: number;
  readonly hasSlowNetwork: boolean;
}

export const profiles: readonly Profile[] = [
  {
    name: 'desktop',
    viewport: {width: 1280, height: 800, deviceScaleFactor: 1},
    slowDown: 1,
    hasSlowNetwork: false,
  },
  {
    name: 'slow',
    viewport: {width: 412, height: 823, deviceScaleFactor: 1.75},
    slowDown: 4,
    hasSlowNetwork: true,
  },
];

/** A tab with a page of one setup. */
export interface VisitTab {
  readonly page: Page;
  /** Waits until the page is loaded and neither the network nor the main thread has work left. */
  untilIdle(): Promise<void>;
  /** Moves the mouse to a part, waits for what that fetches, presses, and waits without looking until the page is idle. */
  press(part: keyof SetupParts): Promise<void>;
  /** Waits until the banner is at rest. Only if the tab is watching. */
  banner(): Promise<{readonly bannerPainted: number; readonly bannerAtRest: number}>;
  /** Waits until `count` held scripts have run, and returns when the last one ran. */
  untilRun(count: number): Promise<number>;
  /** When the visitor pressed. */
  pressTime(): Promise<number>;
  /** Waits until the press has had this result, and returns how long that took. */
  sincePress(result: 'nextPaint' | 'panelPainted'): Promise<number>;
  /** The main thread's time since the tab was opened. */
  time(): Promise<MainThreadTime>;
}

/** Opens a tab that measures itself, and goes to `address`. */
export async function openTab(
  context: BrowserContext,
  address: string,
  {
    profile,
    setup,
    isWatching = false,
    isCold = false,
  }: {
    readonly profile: Profile;
    readonly setup: Setup;
    /** Whether the page looks for the banner in every frame. */
    readonly isWatching?: boolean;
    /** Whether the HTTP cache is emptied first. */
    readonly isCold?: boolean;
  },
): Promise<VisitTab> {
  const page = await context.newPage();
  await page.bringToFront();
  await page.setViewport(profile.viewport);
  await page.evaluateOnNewDocument(installProbe, setup.parts, isWatching);
  const session = await page.createCDPSession();
  if (isCold) await session.send('Network.clearBrowserCache');
  if (profile.hasSlowNetwork) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowNetwork);
  }
  await session.send('Emulation.setCPUThrottlingRate', {rate: profile.slowDown});
  const time = await watchMainThread(page);
  const start = await time();
  await page.goto(address);
  const tab: VisitTab = {
    page,
    async untilIdle() {
      await page.waitForNetworkIdle();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, {timeout: 2000})));
    },
    async press(part) {
      const {x, y} = await centreOf(page, part);
      await page.mouse.move(x, y);
      await tab.untilIdle();
      await page.evaluate(() => window.visitProbe?.expectPress());
      const now = await centreOf(page, part);
      await page.mouse.click(now.x, now.y);
      await tab.untilIdle();
    },
    banner: () =>
      page.evaluate(async (patience) => {
        const probe = window.visitProbe;
        const isLate = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
        const bannerAtRest = await Promise.race([probe?.bannerAtRest, isLate]);
        if (!probe || bannerAtRest === undefined) throw new Error('The banner did not come to rest.');
        return {bannerAtRest, bannerPainted: probe.bannerPainted};
      }, 30_000),
    pressTime: () => page.evaluate(() => window.visitProbe?.press?.time ?? Number.NaN),
    sincePress: (result) =>
      until(`${result} after a press`, () =>
        page.evaluate((name) => {
          const press = window.visitProbe?.press;
          const at = press?.[name];
          return press && at !== undefined ? at - press.time : undefined;
        }, result),
      ),
    time: async () => timeBetween(start, await time()),
    untilRun: (count) =>
      until(`${count} held scripts to run`, () =>
        page.evaluate((all) => (window.heldRuns?.length ?? 0) >= all && window.heldRuns?.at(-1), count),
      ),
  };
  return tab;
}

function centreOf(page: Page, part: keyof SetupParts): Promise<{readonly x: number; readonly y: number}> {
  return until(`${part} to be visible`, () =>
    page.evaluate((name) => window.visitProbe?.centreOf(name), part),
  );
}
