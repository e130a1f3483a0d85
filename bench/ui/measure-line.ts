import type {Browser} from 'puppeteer-core';
import {median} from '../figures/median.ts';
import {newVisitor} from './new-visitor.ts';

const shownAt = async (browser: Browser, address: string): Promise<number> => {
  const {page, close} = await newVisitor(browser, {isSlowLine: true});
  await page.goto(address);
  const shown = await page.waitForFunction(() => window.noted?.shown);
  const time = await shown.jsonValue();
  await close();
  return time ?? Number.NaN;
};

/**
 * When the banner is painted over a slow line, in milliseconds since navigation, for each of `preloads`: the files that the
 * page has fetched at once. Medians, in turns.
 */
export const measureLine = async (
  browser: Browser,
  address: string,
  preloads: readonly (readonly string[])[],
  rounds: number,
): Promise<readonly number[]> => {
  const times = preloads.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, files] of preloads.entries()) {
      const query = new URLSearchParams(files.map((file) => ['preload', file]));
      times[at]?.push(await shownAt(browser, `${address}?${query.toString()}`));
    }
  return times.map(median);
};
