import type {Browser, Page, ScreenshotClip} from 'puppeteer-core';
import type {Look} from './look.ts';
import type {Scene} from './scene.ts';

/** Where a visit goes, and what it needs of the page before. */
export interface Visit {
  readonly address: string;
  readonly prepare: (page: Page) => Promise<void>;
  readonly scenes: readonly Scene[];
}

const clipOf = async (
  page: Page,
  {subject, around}: Scene,
  {width, height}: Look,
): Promise<ScreenshotClip> => {
  const box = await (await page.locator(`>>> ${subject}`).waitHandle()).boundingBox();
  if (!box) throw new Error(`${subject} is not to be seen.`);
  const scroll = await page.evaluate(() => ({x: window.scrollX, y: window.scrollY}));
  const x = Math.max(0, box.x - around);
  const y = Math.max(0, box.y - around);
  return {
    x: x + scroll.x,
    y: y + scroll.y,
    width: Math.min(width, box.x + box.width + around) - x,
    height: Math.min(height, box.y + box.height + around) - y,
  };
};

/** Puppeteer has no word for forced colours: https://chromedevtools.github.io/devtools-protocol/tot/Emulation/ */
const wearColours = async (page: Page, {scheme, isForced}: Look): Promise<void> => {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      {name: 'prefers-color-scheme', value: scheme},
      {name: 'prefers-reduced-motion', value: 'reduce'},
      {name: 'forced-colors', value: isForced ? 'active' : 'none'},
    ],
  });
};

/** Takes every scene of a fresh visitor's way through a page, as `folder/<scene>-<look>.png`. */
export const photograph = async (
  browser: Browser,
  {address, prepare, scenes}: Visit,
  look: Look,
  folder: string,
): Promise<void> => {
  const {name, width, height} = look;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width, height, deviceScaleFactor: 1});
  await wearColours(page, look);
  await prepare(page);
  await page.goto(address, {waitUntil: 'load'});
  for (const scene of scenes) {
    await scene.act(page);
    await page.mouse.move(0, 0); // nothing looks hovered
    await page.screenshot({
      path: `${folder}/${scene.name}-${name}.png`,
      clip: await clipOf(page, scene, look),
    });
  }
  await context.close();
};
