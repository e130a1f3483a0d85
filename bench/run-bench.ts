import {launch, type Browser} from 'puppeteer-core';
import {puppeteerOptions} from '../test/drive/puppeteer-options.ts';
import {measuredOn} from './figures/measured-on.ts';
import {writeSection} from './figures/write-section.ts';
import type {BenchOptions} from './read-options.ts';

/** Measures in a Chromium of its own, prints what `measure` tells, and writes it into docs/speed.md when asked to. */
export const runBench = async (
  name: string,
  {write, rounds}: BenchOptions,
  measure: (browser: Browser, rounds: number) => Promise<string>,
): Promise<string> => {
  const browser = await launch(puppeteerOptions('chromium'));
  try {
    const section = `${await measure(browser, rounds)}\n\n${await measuredOn(browser, rounds)}`;
    if (write) await writeSection(name, section);
    return section;
  } finally {
    await browser.close();
  }
};
