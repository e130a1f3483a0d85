import {readFile} from 'node:fs/promises';
import type {Browser, Page, ScreenshotClip} from 'puppeteer-core';
import type {Look} from './looks.ts';
import type {Scene} from './scenes.ts';

/** One visit to a page. */
export interface Visit {
  readonly address: string;
  /** Called before the page is opened. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly scenes: readonly Scene[];
}

/** Visits the page with an empty profile and takes a screenshot of every scene: `folder/<scene>-<look>.png`. */
export async function photograph(
  browser: Browser,
  {address, prepare, scenes}: Visit,
  look: Look,
  folder: string,
): Promise<void> {
  const {name, width, height} = look;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width, height, deviceScaleFactor: 1});
  await emulateColours(page, look);
  await prepare(page);
  await page.goto(address, {waitUntil: 'load'});
  for (const scene of scenes) {
    await scene.act(page);
    // Moves the mouse away, so that no element is in its hover state.
    await page.mouse.move(0, 0);
    await page.screenshot({
      path: `${folder}/${scene.name}-${name}.png`,
      clip: await clipOf(page, scene, look),
    });
  }
  await context.close();
}

/** Combines pictures into one image with three columns. */
export async function composeSheet(
  browser: Browser,
  pictures: readonly string[],
  file: `${string}.webp`,
): Promise<void> {
  const images = await Promise.all(
    pictures.map(
      async (path) => `<img src="data:image/png;base64,${await readFile(path, 'base64')}" alt="">`,
    ),
  );
  const page = await browser.newPage();
  await page.setViewport({width: 1920, height: 600});
  await page.setContent(
    `<style>
      body {display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; margin: 16px; background: #8a94a3; place-items: center}
      img {display: block; max-width: 100%}
    </style>${images.join('')}`,
    {waitUntil: 'load'},
  );
  await page.screenshot({path: file, type: 'webp', quality: 70, fullPage: true});
  await page.close();
}

/** Puppeteer cannot emulate forced colours: https://chromedevtools.github.io/devtools-protocol/tot/Emulation/ */
async function emulateColours(page: Page, {scheme, hasForcedColours}: Look): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      {name: 'prefers-color-scheme', value: scheme},
      {name: 'prefers-reduced-motion', value: 'reduce'},
      {name: 'forced-colors', value: hasForcedColours ? 'active' : 'none'},
    ],
  });
}

/** The part of the page to photograph: the subject with its margin. */
async function clipOf(page: Page, {subject, margin}: Scene, {width, height}: Look): Promise<ScreenshotClip> {
  const box = await (await page.locator(`>>> ${subject}`).waitHandle()).boundingBox();
  if (!box) throw new Error(`${subject} is not visible.`);
  const scroll = await page.evaluate(() => ({x: window.scrollX, y: window.scrollY}));
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  return {
    x: x + scroll.x,
    y: y + scroll.y,
    width: Math.min(width, box.x + box.width + margin) - x,
    height: Math.min(height, box.y + box.height + margin) - y,
  };
}
