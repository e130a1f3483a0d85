import type {Browser, Page, ScreenshotClip} from 'puppeteer-core';
import type {Look} from './look.ts';
import {scenes, type Scene} from './scene.ts';

const clipOf = async (
  page: Page,
  {subject, around}: Scene,
  {width, height}: Look,
): Promise<ScreenshotClip> => {
  const box = await (await page.locator(`>>> ${subject}`).waitHandle()).boundingBox();
  if (!box) throw new Error(`${subject} is not to be seen.`);
  const x = Math.max(0, box.x - around);
  const y = Math.max(0, box.y - around);
  return {
    x,
    y,
    width: Math.min(width, box.x + box.width + around) - x,
    height: Math.min(height, box.y + box.height + around) - y,
  };
};

/** Takes every scene of a fresh visitor's way through the page at `address`, as `folder/<scene>-<look>.png`. */
export const photograph = async (
  browser: Browser,
  address: string,
  look: Look,
  folder: string,
): Promise<void> => {
  const {name, width, height, scheme} = look;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width, height, deviceScaleFactor: 1});
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
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
