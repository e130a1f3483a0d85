import type {Browser} from 'puppeteer-core';
import {median} from '../figures.ts';
import {createVisitor} from './visitor.ts';

/**
 * Measures when the banner is painted on a slow network, for each list of files in `preloads` that the page preloads.
 * Medians, in milliseconds since navigation; the lists take turns.
 */
export async function measureBannerPaint(
  browser: Browser,
  address: string,
  preloads: readonly (readonly string[])[],
  rounds: number,
): Promise<readonly number[]> {
  const times = preloads.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, files] of preloads.entries()) {
      const query = new URLSearchParams(files.map((file) => ['preload', file]));
      times[index]?.push(await bannerPaintTime(browser, `${address}?${query.toString()}`));
    }
  return times.map(median);
}

async function bannerPaintTime(browser: Browser, address: string): Promise<number> {
  const {page, close} = await createVisitor(browser, {hasSlowNetwork: true});
  await page.goto(address);
  const handle = await page.waitForFunction(() => window.pageMetrics?.bannerPainted);
  const time = await handle.jsonValue();
  await close();
  return time ?? Number.NaN;
}
